import type { AlertRow } from '../../electron/contract/replies.ts';

export interface SortedBy {
  readonly column: 'name' | 'folder' | 'aliases' | 'total' | 'unread' | 'state';
  /** The largest or last first. */
  readonly down: boolean;
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Alerts by one column, and by name where that says the same. */
export function sortAlerts(alerts: readonly AlertRow[], { column, down }: SortedBy): readonly AlertRow[] {
  const sign = down ? -1 : 1;
  return [...alerts].sort(
    (one, other) =>
      sign * compare(one, other, column) || words.compare(one.name, other.name) || one.id - other.id,
  );
}

function compare(one: AlertRow, other: AlertRow, column: SortedBy['column']): number {
  switch (column) {
    case 'name':
    case 'folder':
      return words.compare(one[column], other[column]);
    case 'aliases':
      return one.aliases.length - other.aliases.length;
    case 'total':
    case 'unread':
      return one[column] - other[column];
    case 'state':
      return rank(one) - rank(other);
  }
}

/** Watched, paused, archived. */
function rank({ paused, archived }: AlertRow): number {
  return archived ? 2 : Number(paused);
}
