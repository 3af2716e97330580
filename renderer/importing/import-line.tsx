import { ClipboardPaste, FileText, Sprout } from 'lucide-react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { formatShort, toLocalIso } from '../library/format-date.ts';
import { importing, imports as words } from '../strings/en-importing.ts';
import styles from './imports-view.module.css';

const ICONS = { paste: ClipboardPaste, files: FileText, samples: Sprout } as const;

/** One import in the list of imports. */
export function ImportLine({ row, onOpen }: { readonly row: ImportRow; readonly onOpen: () => void }) {
  const Icon = ICONS[row.kind];
  return (
    <li>
      <button type="button" className={styles['line']} onClick={onOpen}>
        <Icon className={styles['kind']} aria-hidden />
        <span className={styles['words']}>
          <bdi className={styles['label']}>{row.label}</bdi>
          <span className={styles['counts']} data-failed={row.failed > 0 || undefined}>
            {row.state === 'running' ? words.state.running : importing.report(row)}
          </span>
        </span>
        <span className={styles['side']}>
          <span>{formatShort(toLocalIso(row.startedAt), new Date())}</span>
          {row.state === 'finished' || row.state === 'running' ? null : (
            <span className={styles['state']}>{words.state[row.state]}</span>
          )}
        </span>
      </button>
    </li>
  );
}
