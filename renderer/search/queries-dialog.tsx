import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { QUERY_HELP, QUERY_RULES, queryHelp as words } from '../strings/en-queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './queries-dialog.module.css';

/** The whole query language, as `docs/queries.md` has it. */
export function QueriesDialog() {
  const open = useStore(dialogStore)?.kind === 'queries';
  return (
    <Dialog open={open} onClose={closeDialog} title={words.title} size="large">
      <p className={styles['lead']}>{words.lead}</p>
      {QUERY_HELP.map(({ title, rows }) => (
        <section key={title} className={styles['part']}>
          <h3 className={styles['title']}>{title}</h3>
          <table className={styles['table']} aria-label={title}>
            <thead className={styles['head']}>
              <tr>
                <th scope="col">{words.written}</th>
                <th scope="col">{words.means}</th>
                <th scope="col">{words.not}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ written, means, not }) => (
                <tr key={written}>
                  <th scope="row">
                    <code>{written}</code>
                  </th>
                  <td>{means}</td>
                  <td>{not}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section className={styles['part']}>
        <h3 className={styles['title']}>{QUERY_RULES.title}</h3>
        {QUERY_RULES.paragraphs.map((paragraph) => (
          <p key={paragraph} className={styles['rule']}>
            {paragraph
              .split('`')
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that never changes
              .map((piece, index) => (index % 2 === 0 ? piece : <code key={index}>{piece}</code>))}
          </p>
        ))}
      </section>
    </Dialog>
  );
}
