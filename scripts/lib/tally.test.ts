import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { add, closingLine, readPlaywrightTally, readVitestTally } from './tally.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirewatch-tally-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the closing line adds up both reports', async () => {
  const unit = join(folder, 'unit.json');
  const window = join(folder, 'window.json');
  await writeFile(
    unit,
    JSON.stringify({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
  );
  await writeFile(
    window,
    JSON.stringify({ stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 0, duration: 1 } }),
  );
  expect(closingLine(add(await readVitestTally(unit), await readPlaywrightTally(window)))).toBe(
    '48 passed, 3 failed, 3 skipped',
  );
});

test('a run that wrote no report, or half of one, counts nothing', async () => {
  const half = join(folder, 'half.json');
  await writeFile(half, '{"stats": {"expec');
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  expect([
    await readVitestTally(half),
    await readPlaywrightTally(half),
    await readPlaywrightTally(join(folder, 'none.json')),
  ]).toEqual([nothing, nothing, nothing]);
  expect(closingLine(nothing)).toBe('0 passed, 0 failed');
});
