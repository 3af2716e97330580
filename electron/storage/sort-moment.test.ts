import { expect, test } from 'vitest';
import { sortMoment } from './sort-moment.ts';

test.each([
  ['', 42],
  ['yesterday', 42],
  ['2024', Date.UTC(2024, 0, 1)],
  ['2024-04', Date.UTC(2024, 3, 1)],
  ['2024-04-26', Date.UTC(2024, 3, 26)],
  ['2024-04-26T14:05', Date.UTC(2024, 3, 26, 14, 5)],
  ['2024-04-26T14:05:30+03:30', Date.UTC(2024, 3, 26, 10, 35, 30)],
])('%j is sorted at %d', (published, moment) => {
  expect(sortMoment(published, 42)).toBe(moment);
});
