import type { AlertRow } from '../../electron/contract/replies.ts';

/** The alerts of one folder, in the order of the library. */
export interface AlertFolder {
  readonly name: string;
  readonly alerts: readonly AlertRow[];
  /** Of all its alerts together. */
  readonly unread: number;
}

/** Where each alert stands in the sidebar. */
export interface SortedAlerts {
  readonly folders: readonly AlertFolder[];
  /** In no folder. */
  readonly loose: readonly AlertRow[];
  readonly archived: readonly AlertRow[];
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorts alerts into their folders, which stand in the order of their names; archived ones stand apart, whatever their folder. */
export function sortIntoFolders(alerts: readonly AlertRow[]): SortedAlerts {
  const watched = alerts.filter(({ archived }) => !archived);
  const folders = folderNames(alerts).flatMap((name) => {
    const inside = watched.filter(({ folder }) => folder === name);
    if (inside.length === 0) return [];
    return [{ name, alerts: inside, unread: inside.reduce((sum, { unread }) => sum + unread, 0) }];
  });
  return {
    folders,
    loose: watched.filter(({ folder }) => folder === ''),
    archived: alerts.filter(({ archived }) => archived),
  };
}

/** The names of all folders, also of those that hold archived alerts only. */
export function folderNames(alerts: readonly AlertRow[]): readonly string[] {
  return [...new Set(alerts.map(({ folder }) => folder))]
    .filter((name) => name !== '')
    .sort((one, other) => byName.compare(one, other) || (one < other ? -1 : 1));
}
