import { expect, test } from 'vitest';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { ALERT_DEFAULTS } from '../../electron/domain/alerts/alert.ts';
import { type SortedBy, sortAlerts } from './sort-alerts.ts';

const row = (id: number, more: Partial<AlertRow>): AlertRow => ({
  ...ALERT_DEFAULTS,
  ...{
    id,
    name: `A ${id}`,
    color: 'red',
    aliases: ['a'],
    createdAt: 0,
    unread: 0,
    total: 0,
    lookingBack: null,
  },
  ...more,
});
const ALERTS = [
  row(10, { total: 3, archived: true }),
  row(9, { folder: 'West', total: 3, aliases: ['a', 'b'] }),
  row(2, { folder: 'east', unread: 1, paused: true }),
];

test.each<[SortedBy['column'], boolean, readonly number[]]>([
  ['name', false, [2, 9, 10]],
  ['name', true, [10, 9, 2]],
  ['folder', false, [10, 2, 9]],
  ['aliases', true, [9, 2, 10]],
  ['total', true, [9, 10, 2]],
  ['unread', true, [2, 9, 10]],
  ['state', false, [9, 2, 10]],
])('by %s, down: %s', (column, down, ids) => {
  expect(sortAlerts(ALERTS, { column, down }).map(({ id }) => id)).toEqual(ids);
});
