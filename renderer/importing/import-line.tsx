import { ClipboardList, ClipboardPaste, FileText, FolderClock, Sprout } from 'lucide-react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { formatShort, toLocalIso } from '../library/format-date.ts';
import { importing, imports as words } from '../strings/en-importing.ts';
import type { ImportPace } from './import-pace.ts';
import { ImportProgress } from './import-progress.tsx';
import styles from './imports-view.module.css';
import { useRunningFacts } from './use-running-facts.ts';

const ICONS = {
  paste: ClipboardPaste,
  collected: ClipboardList,
  files: FileText,
  watched: FolderClock,
  samples: Sprout,
} as const;

interface ImportLineProps {
  readonly row: ImportRow;
  readonly pace: ImportPace | null;
  readonly onOpen: () => void;
}

/** One import in the list of imports. */
export function ImportLine({ row, pace, onOpen }: ImportLineProps) {
  const Icon = ICONS[row.kind];
  return (
    <li>
      <button type="button" className={styles['line']} onClick={onOpen}>
        <Icon className={styles['kind']} aria-hidden />
        <span className={styles['words']}>
          <bdi className={styles['label']}>{row.label}</bdi>
          {row.state === 'running' ? (
            <Running row={row} pace={pace} />
          ) : (
            <span className={styles['counts']} data-failed={row.failed > 0 || undefined}>
              {words.kind[row.kind]} · {importing.report(row)}
            </span>
          )}
        </span>
        <span className={styles['side']}>
          <span>{formatShort(toLocalIso(row.startedAt), new Date())}</span>
          {row.state === 'finished' ? null : (
            <span className={styles['state']} data-state={row.state}>
              {words.state[row.state]}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function Running({ row, pace }: Pick<ImportLineProps, 'row' | 'pace'>) {
  const facts = useRunningFacts(row, pace);
  return (
    <>
      <span className={styles['counts']}>{facts}</span>
      <ImportProgress row={row} />
    </>
  );
}
