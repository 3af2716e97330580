import { useRef, useState } from 'react';
import type { TableQuestion } from '../../electron/contract/replies.ts';
import {
  type ColumnAnswer,
  type ColumnField,
  type DayOrder,
  datesOf,
  isUsableMapping,
} from '../../electron/domain/column-mapping.ts';
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

/** Asks what the columns of a table or the fields of records mean, one after the other, and not above another dialog. */
export function ColumnsDialog() {
  const [question] = useStore(tableQuestionsStore);
  const other = useStore(dialogStore);
  return question && other === null ? <Columns key={question.id} question={question} /> : null;
}

function Columns({ question }: { readonly question: TableQuestion }) {
  const { id, name, files, sketch, present } = question;
  const { kind } = sketch;
  const main = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [fields, setFields] = useState(present?.fields ?? sketch.guess);
  /** As the person chose; undefined until they do. */
  const [order, setOrder] = useState<DayOrder | null | undefined>(present?.dates);
  const found = datesOf(sketch, fields);
  // Of a column whose dates have one reading nothing is said.
  const dates = found === null ? undefined : order === undefined ? found.order : order;
  const preview = useRowPreview(id, { fields, dates });
  const usable = isUsableMapping({ fields });

  async function answer(given: ColumnAnswer | null): Promise<void> {
    setBusy(true);
    await answerTableQuestion(id, given);
    setBusy(false);
  }

  return (
    <Dialog
      open
      onClose={() => void answer(null)}
      title={words.title(kind, name)}
      description={present ? words.changeText : words.text(kind, files)}
      size="large"
      // A button that cannot be pressed takes no focus.
      {...(usable && { initialFocus: main })}
      keepOnPressOutside
      footer={
        <>
          <Button disabled={busy} onClick={() => void answer(null)}>
            {present ? words.leave : words.skip(files)}
          </Button>
          <Button
            ref={main}
            variant="primary"
            disabled={busy || !usable}
            onClick={() => void answer({ fields, dates })}
          >
            {present ? words.readAgain : words.import}
          </Button>
        </>
      }
    >
      <div className={styles['frame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.column[kind]}</th>
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
      {found === null ? null : (
        <div className={styles['dates']}>
          <Select
            label={words.dates}
            value={dates ?? 'open'}
            options={words.dateOrders}
            onValueChange={(value) => setOrder(value === 'open' ? null : value)}
          />
          <p className={styles['hint']}>
            {words.dateHint(kind, found.example, found.order, sketch.rowsSeen)}
          </p>
        </div>
      )}
      {usable ? (
        <RowPreviewCard preview={preview} />
      ) : (
        <p className={styles['problem']}>{words.notUsable[kind]}</p>
      )}
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
