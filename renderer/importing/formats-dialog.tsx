import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { FORMATS, formatsHelp as words } from '../strings/en-formats.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './formats-dialog.module.css';

/** What can be imported, and what of it is kept. */
export function FormatsDialog() {
  const open = useStore(dialogStore)?.kind === 'formats';
  return (
    <Dialog open={open} onClose={closeDialog} title={words.title} size="large">
      <p className={styles['lead']}>{words.lead}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.format}</th>
            <th scope="col">{words.kept}</th>
            <th scope="col">{words.left}</th>
          </tr>
        </thead>
        <tbody>
          {FORMATS.map(({ name, files, kept, left }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span className={styles['files']}>{files}</span>
              </th>
              <td>{kept}</td>
              <td>{left}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
