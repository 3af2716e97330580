import type { ImportRow } from '../../electron/contract/replies.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './import-card.module.css';

/** How far an import has come: in bytes once they are known, before that in files; of a single file nobody knows at first. */
export function ImportProgress({ row }: { readonly row: ImportRow }) {
  const { bytes, filesLeft, filesTotal } = row;
  if (!bytes && filesTotal <= 1) return <div className={styles['endless']} aria-hidden="true" />;
  const { total, left } = bytes ?? { total: filesTotal, left: filesLeft };
  return <Progress label={words.running(row.label)} value={total - left} max={total} />;
}
