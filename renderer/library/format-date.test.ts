import { describe, expect, test } from 'vitest';
import { formatPublished, formatShort, toLocalIso } from './format-date.ts';

describe('formatPublished', () => {
  test.each([
    ['2024', '2024'],
    ['2024-04', 'April 2024'],
    ['2024-04-26', '26 April 2024'],
    ['2024-04-26T14:05:00+03:30', '26 April 2024, 14:05'],
    ['2024-12-01T00:30Z', '1 December 2024, 00:30'],
    ['yesterday', 'yesterday'],
    ['', ''],
  ])('%s is shown as %s', (published, shown) => {
    expect(formatPublished(published)).toBe(shown);
  });
});

test('formatShort says less the nearer the day is', () => {
  const now = new Date(2024, 3, 26, 20, 0);
  const shown = ['2024-04-26T14:05:00+03:30', '2024-04-26', '2024-02-01', '2023-04-26', '2023-04', '2022'];
  expect(shown.map((published) => formatShort(published, now))).toEqual([
    '14:05',
    '26 Apr',
    '1 Feb',
    '26 Apr 2023',
    'Apr 2023',
    '2022',
  ]);
});

test('toLocalIso gives the clock of this computer', () => {
  expect(toLocalIso(new Date(2024, 0, 5, 7, 9).getTime())).toBe('2024-01-05T07:09');
});
