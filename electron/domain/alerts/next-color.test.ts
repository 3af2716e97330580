import { expect, test } from 'vitest';
import { ALERT_COLORS } from './alert.ts';
import { nextColor } from './next-color.ts';

test('hands out every colour once before any twice', () => {
  const used: ReturnType<typeof nextColor>[] = [];
  for (const _ of ALERT_COLORS) used.push(nextColor(used));
  expect(new Set(used)).toEqual(new Set(ALERT_COLORS));
  expect(nextColor(used)).toBe(used[0]);
});
