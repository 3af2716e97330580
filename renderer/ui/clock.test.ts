import { expect, test } from 'vitest';
import { clockOf, readClock } from './clock.ts';

test('minutes are written as a time of day', () => {
  expect([0, 485, 1_439].map(clockOf)).toEqual(['00:00', '08:05', '23:59']);
});

test.each([
  ['08:05', 485],
  ['8:05', 485],
  [' 8.05 ', 485],
  ['0805', 485],
  ['8', 480],
  ['23:59', 1_439],
  ['24:00', null],
  ['8:5', null],
  ['8:60', null],
  ['', null],
  ['noon', null],
])('%j is read as %j', (written, minute) => {
  expect(readClock(written)).toBe(minute);
});
