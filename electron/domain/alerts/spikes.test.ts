import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../calendar-day.ts';
import { DAYS_BEFORE, findSpikes, LEAST_ARTICLES, LEAST_DAYS, measureDay } from './spikes.ts';

const NATO = [8, 9, 11, 7, 9, 10, 9, 12, 8, 9, 6, 9, 10, 9];
const count = fc.nat({ max: 5_000 });
const before = fc.array(count, { minLength: LEAST_DAYS, maxLength: DAYS_BEFORE });
const runs = { seed: 7, numRuns: 300 };

describe('a day beside the days before', () => {
  test('NATO: 41 articles, usual 9', () => {
    expect(measureDay(41, NATO)).toEqual({ usual: 9, spread: 3, score: 32 / 3, spike: true });
    expect(measureDay(15, NATO)?.spike).toBe(false);
  });

  test.each([
    ['nothing, then a few', 4, Array(14).fill(0), false],
    ['nothing, then five', 5, Array(14).fill(0), true],
    ['more than half the days alike', 12, [...Array(8).fill(2), 3, 4, 5, 3, 4, 5], true],
    ['a common day among uneven ones', 60, [10, 50, 30, 70, 20, 60, 40, 10, 50, 30, 70, 20, 60, 40], false],
    ['far above uneven ones', 200, [10, 50, 30, 70, 20, 60, 40, 10, 50, 30, 70, 20, 60, 40], true],
    ['a large alert, a little more than usual', 1_080, Array(14).fill(1_000), false],
    ['fewer than usual', 0, Array(14).fill(100), false],
  ])('%s', (_, today, days: number[], spike) => {
    expect(measureDay(today, days)?.spike).toBe(spike);
  });

  test('fewer than seven days say nothing of what is usual', () => {
    expect(measureDay(500, Array(LEAST_DAYS - 1).fill(1))).toBeNull();
    expect(measureDay(500, Array(LEAST_DAYS).fill(1))?.spike).toBe(true);
  });

  test('the median of an even number of days lies between the two in the middle', () => {
    expect(measureDay(9, [1, 2, 3, 4, 5, 6, 7, 8])?.usual).toBe(4.5);
    expect(measureDay(9, [9, 1, 5, 3, 7, 2, 8])?.usual).toBe(5);
  });
});

describe('the measure', () => {
  test('never sees a spike where every day is like the others', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: LEAST_DAYS, max: DAYS_BEFORE }), (same, days) => {
        expect(measureDay(same, Array(days).fill(same))).toMatchObject({ score: 0, spike: false });
      }),
      runs,
    );
  });

  test('grows with the count', () => {
    fc.assert(
      fc.property(before, count, fc.integer({ min: 1, max: 500 }), (days, today, more) => {
        const less = measureDay(today, days);
        const greater = measureDay(today + more, days);
        expect(greater?.score).toBeGreaterThan(less?.score ?? Number.NaN);
        if (less?.spike) expect(greater?.spike).toBe(true);
      }),
      runs,
    );
  });

  test('keeps a spike when all counts are so many times as great, and does not look at the order of days', () => {
    fc.assert(
      fc.property(before, count, fc.integer({ min: 1, max: 50 }), (days, today, times) => {
        const one = measureDay(today, days);
        const many = measureDay(today * times, days.map((day) => day * times).reverse());
        expect(many?.usual).toBe((one?.usual ?? 0) * times);
        if (one?.spike) expect(many?.spike).toBe(true);
        expect(measureDay(today, [...days].reverse())).toEqual(one);
      }),
      runs,
    );
  });

  test('sees a spike whatever one of the days before was', () => {
    // Days between 5 and 15: the median stays among them, and the spread below 15, whatever becomes of one.
    const even = fc.array(fc.integer({ min: 5, max: 15 }), { minLength: LEAST_DAYS, maxLength: DAYS_BEFORE });
    fc.assert(
      fc.property(even, fc.nat(), fc.nat({ max: 1_000_000 }), (days, place, odd) => {
        expect(measureDay(80, days.with(place % days.length, odd))?.spike).toBe(true);
      }),
      runs,
    );
  });

  test('never calls few articles a spike', () => {
    fc.assert(
      fc.property(before, fc.nat({ max: LEAST_ARTICLES - 1 }), (days, today) => {
        expect(measureDay(today, days)?.spike).toBe(false);
      }),
      runs,
    );
  });
});

describe('spikes of a range', () => {
  const start = '2024-03-01';
  const counts = new Map([...NATO, 41, 9, 8].map((articles, index) => [dayAfter(start, index), articles]));
  const none = (): boolean => false;

  test('are found with what was usual, and only there', () => {
    const spike = { day: '2024-03-15', articles: 41, usual: 9, score: 32 / 3 };
    expect(findSpikes(counts, start, '2024-03-31', none)).toEqual([spike]);
    expect(findSpikes(counts, '2024-03-15', '2024-03-15', none)).toEqual([spike]);
    expect(findSpikes(counts, '2024-03-16', '2024-03-31', none)).toEqual([]);
  });

  test('are not called so in the first days of a library, nor after days on which nothing was brought in', () => {
    expect(findSpikes(new Map([...counts].slice(8)), start, '2024-03-31', none)).toEqual([]);
  });

  test('count days of the library without the alert as days without articles', () => {
    const rare = new Map([['2024-03-20', 6]]);
    expect(findSpikes(rare, start, '2024-03-31', () => true)).toEqual([
      { day: '2024-03-20', articles: 6, usual: 0, score: 6 },
    ]);
  });

  test('come in order, and what is no day is none', () => {
    const mixed = new Map([
      ['2024-03-29', 50],
      ['2024-03', 900],
      ['2024-03-10', 50],
    ]);
    expect(findSpikes(mixed, start, '2024-03-31', () => true).map(({ day }) => day)).toEqual([
      '2024-03-10',
      '2024-03-29',
    ]);
  });
});
