import type { ImportRow } from '../../electron/contract/replies.ts';

/** Below this a rate jumps about and says nothing, in milliseconds. */
const SETTLING_TIME = 800;

/**
 * Articles a second since the import began, or null while it is too young to say. `now` in milliseconds since 1970.
 */
export function importRate(row: ImportRow, now: number): number | null {
  const elapsed = (row.finishedAt ?? now) - row.startedAt;
  const done = row.imported + row.skipped + row.failed;
  if (elapsed < SETTLING_TIME || done === 0) return null;
  return (done * 1_000) / elapsed;
}
