import { ClipboardList, ClipboardPaste, FileText, FolderClock, Sprout } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { formatShort, toLocalIso } from '../library/format-date.ts';
import { importing, imports as words } from '../strings/en-importing.ts';
import type { ImportPace } from './import-pace.ts';
import { ImportProgress } from './import-progress.tsx';
import styles from './imports-view.module.css';
import parts from './row.module.css';
import { RunningFacts } from './running-facts.tsx';
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
  /** It was opened just now: who comes back goes on from here. */
  readonly left: boolean;
}

/** One import in the list of imports. */
export function ImportLine({ row, pace, onOpen, left }: ImportLineProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (left) button.current?.focus();
  }, [left]);
  const Icon = ICONS[row.kind];
  return (
    <li>
      <button ref={button} type="button" className={styles['line']} onClick={onOpen}>
        <Icon className={parts['icon']} aria-hidden />
        <span className={parts['words']}>
          <bdi className={parts['name']}>{row.label}</bdi>
          {row.state === 'running' ? (
            <Running row={row} pace={pace} />
          ) : (
            <span className={styles['counts']} data-failed={row.failed > 0 || undefined}>
              {importing.report(row)}
            </span>
          )}
        </span>
        <span className={styles['side']}>
          <span>{formatShort(toLocalIso(row.startedAt), new Date())}</span>
          {row.state === 'finished' ? (
            <span>{words.kind[row.kind]}</span>
          ) : (
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
      <span className={styles['counts']}>
        <RunningFacts facts={facts} />
      </span>
      <ImportProgress row={row} />
    </>
  );
}
