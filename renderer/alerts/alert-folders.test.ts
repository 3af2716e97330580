import { expect, test } from 'vitest';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { ALERT_DEFAULTS } from '../../electron/domain/alerts/alert.ts';
import { folderNames, sortIntoFolders } from './alert-folders.ts';

function row(id: number, more: Partial<AlertRow>): AlertRow {
  return {
    ...ALERT_DEFAULTS,
    id,
    name: `${id}`,
    color: 'red',
    aliases: ['a'],
    createdAt: 0,
    unread: 0,
    total: 0,
    lookingBack: null,
    ...more,
  };
}

test('folders stand by name with the sum of what is unread, loose and archived alerts apart', () => {
  const alerts = [
    row(1, { folder: 'West', unread: 2 }),
    row(2, {}),
    row(3, { folder: 'east 10' }),
    row(4, { folder: 'East 9' }),
    row(5, { folder: 'West', unread: 3 }),
    row(6, { folder: 'West', archived: true, unread: 9 }),
    row(7, { folder: 'Gone', archived: true }),
  ];
  const { folders, loose, archived } = sortIntoFolders(alerts);
  expect(
    folders.map(({ name, unread, alerts: inside }) => [name, unread, inside.map(({ id }) => id)]),
  ).toEqual([
    ['East 9', 0, [4]],
    ['east 10', 0, [3]],
    ['West', 5, [1, 5]],
  ]);
  expect([loose.map(({ id }) => id), archived.map(({ id }) => id)]).toEqual([[2], [6, 7]]);
  expect(folderNames(alerts)).toEqual(['East 9', 'east 10', 'Gone', 'West']);
});
