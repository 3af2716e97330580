import type { BackupRow } from '../../contract/replies.ts';

const DAYS_KEPT = 7;
/** Of one day: whoever makes a backup by hand before each step keeps the last steps. */
const NEWEST_KEPT = 3;

/**
 * Names of the backups that are no longer needed: of each of the last seven days with a backup the newest is kept, and the
 * newest three in any case. Libraries that were set aside by a restore are never dropped.
 */
export function backupsToDrop(backups: readonly BackupRow[]): string[] {
  const own = backups
    .filter(({ name }) => name.startsWith('library-'))
    .sort((a, b) => b.name.localeCompare(a.name, 'en'));
  const newestOfDay = new Map<string, string>();
  for (const { name } of own) {
    const day = name.slice('library-'.length, 'library-'.length + 8);
    if (!newestOfDay.has(day)) newestOfDay.set(day, name);
  }
  const kept = new Set([
    ...[...newestOfDay.values()].slice(0, DAYS_KEPT),
    ...own.slice(0, NEWEST_KEPT).map(({ name }) => name),
  ]);
  return own.map(({ name }) => name).filter((name) => !kept.has(name));
}
