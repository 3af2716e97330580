import { CaseSensitive, Plus, TriangleAlert } from 'lucide-react';
import type { QueryProblem } from '../../electron/contract/replies.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import styles from './alias-chips.module.css';
import type { ReadLine } from './alias-lines.ts';
import { describeLine } from './describe-line.ts';

interface AliasChipsProps {
  readonly lines: readonly ReadLine[];
  /** By alias: what cannot be understood about it. */
  readonly problems: ReadonlyMap<string, QueryProblem>;
  /** Further forms that are worth watching. */
  readonly forms: readonly string[];
  readonly onToggleCase: (line: string) => void;
  readonly onAdd: (line: string) => void;
}

/** More than these would push the dialog's buttons out of sight. */
const SHOWN = 40;

/** Each line of the field as it will be read, with a way to choose another reading. */
export function AliasChips({ lines, problems, forms, onToggleCase, onAdd }: AliasChipsProps) {
  if (lines.length === 0) return null;
  // Lines with a problem are never among those left out.
  const shown = [...lines.filter((read, at) => at < SHOWN || problems.has(read.alias))];
  return (
    <>
      <ul className={styles['chips']} aria-label={words.readAs}>
        {shown.map((read) => {
          const problem = problems.get(read.alias);
          return (
            <li key={read.line} className={styles['chip']} data-problem={problem ? true : undefined}>
              <bdi className={styles['text']}>{problem ? read.line : bare(read)}</bdi>
              {problem ? (
                <span className={styles['problem']}>
                  <TriangleAlert size={13} aria-hidden="true" />
                  {problem.message}
                </span>
              ) : (
                <span className={styles['means']}>{describeLine(read)}</span>
              )}
              {read.choice && !problem ? (
                <button
                  type="button"
                  className={styles['choice']}
                  onClick={() => onToggleCase(read.line)}
                  aria-label={
                    read.exact ? words.chooseAnyCaseFor(read.line) : words.chooseExactFor(read.line)
                  }
                >
                  <CaseSensitive size={15} aria-hidden="true" />
                  {read.exact ? words.chooseAnyCase : words.chooseExact}
                </button>
              ) : null}
            </li>
          );
        })}
        {lines.length > shown.length ? (
          <li className={styles['rest']}>{words.more(lines.length - shown.length)}</li>
        ) : null}
      </ul>
      {forms.length > 0 ? (
        <div className={styles['forms']}>
          <span className={styles['means']}>{words.alsoPrinted}</span>
          {forms.map((form) => (
            <button key={form} type="button" className={styles['add']} onClick={() => onAdd(form)}>
              <Plus size={13} aria-hidden="true" />
              <span className="visually-hidden">{words.addForm}</span> {form.slice(1)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}

/** The line without the sign for exact letters, which the words beside it say already. */
function bare({ alias, exact, line }: ReadLine): string {
  return exact ? alias.slice(1) : line;
}
