import { expect, test } from 'vitest';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { type ImportPace, nextPace, rateOf, remainingOf } from './import-pace.ts';

const row: ImportRow = {
  ...{ id: 1, kind: 'files', label: '400 files', state: 'running' },
  ...{ startedAt: 0, finishedAt: null, resumedAt: null },
  ...{ filesLeft: 400, filesTotal: 400, offered: 0, imported: 0, skipped: 0, failed: 0 },
};

/** The pace after looks at these moments (ms), at so many files (of an article each) a second. */
function after(moments: readonly number[], perSecond: number): ImportPace {
  let pace: ImportPace | null = null;
  for (const now of moments) {
    const imported = (now * perSecond) / 1_000;
    pace = nextPace(pace, { ...row, imported, offered: imported, filesLeft: 400 - imported }, now);
  }
  if (!pace) throw new Error('No look was had');
  return pace;
}

test('a steady import has its rate, and the time that is left, once they say something', () => {
  const early = after([0, 400], 20);
  expect([rateOf(early), remainingOf(early)]).toEqual([null, null]);
  const later = after([0, 500, 1_000, 1_500], 20);
  expect(rateOf(later)).toBeCloseTo(20);
  expect(remainingOf(later)).toBeNull();
  const settled = after([0, 1_000, 2_500, 5_000], 20);
  expect(remainingOf(settled)).toBeCloseTo(15_000);
});

test('looks that follow one another at once do not count', () => {
  const pace = after([0, 1_000], 20);
  expect(nextPace(pace, { ...row, imported: 900 }, 1_100)).toBe(pace);
});

test('an import that stands still slows down little by little', () => {
  const pace = after([0, 1_000, 2_000, 5_000], 20);
  const still = nextPace(pace, { ...row, imported: 100, offered: 100, filesLeft: 300 }, 8_000);
  expect(rateOf(still)).toBeGreaterThan(5);
  expect(rateOf(still)).toBeLessThan(20);
  expect(remainingOf(still)).toBeGreaterThan(remainingOf(pace) ?? 0);
});

test('bytes count for more than files as soon as they are known', () => {
  const files = after([0, 1_000], 20);
  const measured = nextPace(files, { ...row, imported: 40, bytes: { total: 1_000, left: 900 } }, 2_000);
  expect(measured.speed).toBeNull();
  const known = nextPace(measured, { ...row, imported: 60, bytes: { total: 1_000, left: 800 } }, 5_000);
  expect(remainingOf(known)).toBeCloseTo(24_000);
});
