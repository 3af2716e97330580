import { useRef, useState } from 'react';
import type { TableQuestion } from '../../electron/contract/replies.ts';
import { type ColumnField, isUsableMapping } from '../../electron/domain/column-mapping.ts';
import { dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { mapping as words } from '../strings/en-mapping.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import styles from './columns-dialog.module.css';
import { RowPreviewCard } from './row-preview.tsx';
import { answerTableQuestion, tableQuestionsStore } from './table-questions-store.ts';
import { useRowPreview } from './use-row-preview.ts';

/** So many values of a column tell what it holds. */
const VALUES = 3;

/** Asks what the columns of a table mean, one table after the other, and not above another dialog. */
export function ColumnsDialog() {
  const [question] = useStore(tableQuestionsStore);
  const other = useStore(dialogStore);
  return question && other === null ? <Columns key={question.id} question={question} /> : null;
}

function Columns({ question }: { readonly question: TableQuestion }) {
  const { id, name, files, sketch } = question;
  const main = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [fields, setFields] = useState(() => sketch.guess.map(asOffered));
  const preview = useRowPreview(id, fields);
  const usable = isUsableMapping({ fields });

  async function answer(given: readonly ColumnField[] | null): Promise<void> {
    setBusy(true);
    await answerTableQuestion(id, given);
    setBusy(false);
  }

  return (
    <Dialog
      open
      onClose={() => void answer(null)}
      title={words.title(name)}
      description={words.text(files)}
      size="large"
      // A button that cannot be pressed takes no focus.
      {...(usable && { initialFocus: main })}
      keepOnPressOutside
      footer={
        <>
          <Button disabled={busy} onClick={() => void answer(null)}>
            {words.skip(files)}
          </Button>
          <Button ref={main} variant="primary" disabled={busy || !usable} onClick={() => void answer(fields)}>
            {words.import}
          </Button>
        </>
      }
    >
      <div className={styles['frame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.values}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {sketch.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change, and their names may be the same
              <tr key={at}>
                <th scope="row" dir="auto">
                  {column}
                </th>
                <td>
                  <Values rows={sketch.rows} at={at} />
                </td>
                <td>
                  <Select
                    label={words.meaningOf(column)}
                    hideLabel
                    value={fields[at] ?? 'ignore'}
                    options={words.fields}
                    onValueChange={(field: ColumnField) => setFields(fields.with(at, field))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {usable ? <RowPreviewCard preview={preview} /> : <p className={styles['problem']}>{words.notUsable}</p>}
    </Dialog>
  );
}

function Values({ rows, at }: { readonly rows: TableQuestion['sketch']['rows']; readonly at: number }) {
  const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
  if (values.length === 0) return <span className={styles['empty']}>{words.empty}</span>;
  return values.slice(0, VALUES).map((value, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the values never change, and may be the same
    <div key={row} dir="auto" className={styles['value']} title={value}>
      {value}
    </div>
  ));
}

/** Articles have no keywords of their own yet, so that a column of them is left out. */
function asOffered(field: ColumnField): ColumnField {
  return field === 'keywords' ? 'ignore' : field;
}
