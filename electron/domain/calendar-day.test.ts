import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bucketEnd,
  bucketOf,
  bucketsBetween,
  dayAfter,
  dayNumber,
  dayOf,
  localDay,
  TREND_BUCKETS,
} from './calendar-day.ts';

/** From the year 1000 to the year 2999. */
const days = fc.integer({ min: -354_285, max: 376_200 }).map(dayOf);
const buckets = fc.constantFrom(...TREND_BUCKETS);

test('days are counted, and what is no day is none', () => {
  expect(dayNumber('1970-01-02')).toBe(1);
  expect(dayNumber('1969-12-31')).toBe(-1);
  expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(dayAfter('2023-02-28', 1)).toBe('2023-03-01');
  for (const none of ['', '2024', '2024-04', '2023-02-29', '2024-13-01', '2024-04-26T10:00', 'soon']) {
    expect(dayNumber(none)).toBeNull();
  }
  expect(() => dayAfter('2024-04', 1)).toThrow(RangeError);
});

test('a moment has the day that this computer shows', () => {
  expect(localDay(new Date(2024, 3, 6, 23, 59).getTime())).toBe('2024-04-06');
  expect(localDay(new Date(2024, 11, 31, 0, 0).getTime())).toBe('2024-12-31');
});

test('weeks begin on Monday, months on their first', () => {
  expect(bucketOf('2024-04-28', 'week')).toBe('2024-04-22');
  expect(bucketOf('2024-04-29', 'week')).toBe('2024-04-29');
  expect(bucketOf('1969-12-28', 'week')).toBe('1969-12-22');
  expect(bucketOf('2024-04-28', 'month')).toBe('2024-04-01');
  expect(bucketEnd('2024-04-22', 'week')).toBe('2024-04-28');
  expect(bucketEnd('2024-02-01', 'month')).toBe('2024-02-29');
  expect(bucketEnd('2024-12-01', 'month')).toBe('2024-12-31');
  expect(bucketsBetween('2024-11-20', '2025-01-02', 'month')).toEqual([
    '2024-11-01',
    '2024-12-01',
    '2025-01-01',
  ]);
  expect(bucketsBetween('2024-04-28', '2024-04-29', 'week')).toEqual(['2024-04-22', '2024-04-29']);
  expect(bucketsBetween('2024-04-28', '2024-04-28', 'day')).toEqual(['2024-04-28']);
});

test('the calendar ends with the year 9999', () => {
  expect(bucketsBetween('9999-12-30', '9999-12-31', 'day')).toEqual(['9999-12-30', '9999-12-31']);
  expect(bucketsBetween('9999-11-30', '9999-12-31', 'month')).toEqual(['9999-11-01', '9999-12-01']);
  expect(bucketEnd('9999-12-27', 'week')).toBe('9999-12-31');
});

test('each day lies in exactly one bucket, and the buckets follow each other without a gap', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 900 }), buckets, (from, length, bucket) => {
      const to = dayAfter(from, length);
      const starts = bucketsBetween(from, to, bucket);
      expect(starts[0]).toBe(bucketOf(from, bucket));
      expect(starts.at(-1)).toBe(bucketOf(to, bucket));
      for (const [index, start] of starts.entries()) {
        expect(bucketOf(start, bucket)).toBe(start);
        expect(bucketOf(bucketEnd(start, bucket), bucket)).toBe(start);
        const next = starts[index + 1];
        if (next !== undefined) expect(dayAfter(bucketEnd(start, bucket), 1)).toBe(next);
      }
    }),
    { seed: 5, numRuns: 60 },
  );
});
