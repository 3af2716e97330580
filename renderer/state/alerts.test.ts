import { expect, test, vi } from 'vitest';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { ALERT_DEFAULTS } from '../../electron/domain/alerts/alert.ts';

// The page's own bridge and window are not needed for it, but asked for where its modules are loaded.
vi.stubGlobal('window', { wirewatch: {}, addEventListener: () => {} });
const { keepEqual } = await import('./alerts.ts');

const row = (id: number, unread: number): AlertRow => ({
  ...ALERT_DEFAULTS,
  ...{ id, unread, name: `${id}`, color: 'red', aliases: ['a'], createdAt: 0, total: 9, lookingBack: null },
});

test('rows that say the same stay the same objects, and a list of them the same list', () => {
  const before = [row(1, 0), row(2, 0)];
  expect(keepEqual(before, [row(1, 0), row(2, 0)])).toBe(before);
  const after = keepEqual(before, [row(1, 0), row(2, 1), row(3, 0)]);
  expect(after).toEqual([row(1, 0), row(2, 1), row(3, 0)]);
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  expect(keepEqual(before, [row(2, 0)])).toEqual([row(2, 0)]);
});
