import { expect, test } from 'vitest';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { importRate } from './import-rate.ts';

const row: ImportRow = {
  id: 1,
  kind: 'files',
  label: '4 files',
  state: 'running',
  startedAt: 10_000,
  finishedAt: null,
  filesLeft: 1,
  filesTotal: 4,
  offered: 300,
  imported: 280,
  skipped: 15,
  failed: 5,
};

test('counts everything that was dealt with, a second', () => {
  expect(importRate(row, 12_000)).toBe(150);
  expect(importRate({ ...row, finishedAt: 11_000 }, 99_000)).toBe(300);
});

test('says nothing while there is nothing to say', () => {
  expect(importRate(row, 10_100)).toBeNull();
  expect(importRate({ ...row, imported: 0, skipped: 0, failed: 0 }, 12_000)).toBeNull();
});
