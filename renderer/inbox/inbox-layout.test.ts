import { expect, test } from 'vitest';
import { layOut } from './inbox-layout.ts';

test('each group stands below its heading, and both ways lead to the same place', () => {
  const groups = [2, 1, 3].map((entries, index) => ({ day: null, alert: index + 1, entries }));
  const { items, itemAt, indexOf } = layOut(groups);
  const said = Array.from({ length: items }, (_, index) => {
    const item = itemAt(index);
    return item.kind === 'group' ? `alert ${item.group.alert}` : item.place;
  });
  expect(said).toEqual(['alert 1', 0, 1, 'alert 2', 2, 'alert 3', 3, 4, 5]);
  expect([0, 1, 2, 3, 4, 5].map(indexOf)).toEqual([1, 2, 4, 6, 7, 8]);
  expect(layOut([]).items).toBe(0);
});
