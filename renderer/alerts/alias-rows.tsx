import type { LineFigures, QueryProblem } from '../../electron/contract/replies.ts';
import { statusStore } from '../state/library.ts';
import { useStore } from '../state/store.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import type { ReadLine } from './alias-lines.ts';
import { AliasRow } from './alias-row.tsx';
import styles from './alias-rows.module.css';
import { lineWarning } from './line-warning.ts';
import type { ShownLine } from './shown-line.ts';

interface AliasRowsProps {
  readonly lines: readonly ReadLine[];
  /** By alias: what cannot be understood about it. */
  readonly problems: ReadonlyMap<string, QueryProblem>;
  /** By alias: what it brings. */
  readonly figures: ReadonlyMap<string, LineFigures>;
  readonly shown: ShownLine | null;
  readonly onShow: (shown: ShownLine | null) => void;
  readonly onToggleCase: (line: string) => void;
}

/** More than these would push what follows out of sight. */
const SHOWN = 40;

/** Each line of the field as it will be read, and what it brings. */
export function AliasRows({ lines, problems, figures, shown, onShow, onToggleCase }: AliasRowsProps) {
  const articles = useStore(statusStore)?.articles ?? 0;
  if (lines.length === 0) return null;
  // Lines with a problem are never among those left out.
  const rows = lines.filter((read, at) => at < SHOWN || problems.has(read.alias));
  return (
    <ul className={styles['rows']} aria-label={words.readAs}>
      {rows.map((read) => {
        const isShown = shown?.alias === read.alias;
        return (
          <AliasRow
            key={read.line}
            read={read}
            problem={problems.get(read.alias)}
            figures={figures.get(read.alias)}
            warning={lineWarning(read, figures.get(read.alias), articles)}
            alone={lines.length === 1}
            shown={isShown ? (shown.only ? 'only' : 'all') : null}
            onShow={(only) =>
              onShow(isShown && shown.only === only ? null : { alias: read.alias, only, proposed: false })
            }
            onToggleCase={() => onToggleCase(read.line)}
          />
        );
      })}
      {lines.length > rows.length ? (
        <li className={styles['rest']}>{words.more(lines.length - rows.length)}</li>
      ) : null}
    </ul>
  );
}
