import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirewatch-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('one works at a time, and the lock is gone at the end, also after a failure', async () => {
  const lock = join(folder, 'deep/one.lock');
  const steps: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    steps.push(`${name} begins`);
    await rm(join(folder, 'nothing'), { force: true });
    steps.push(`${name} ends`);
  };
  await Promise.all([withLock(lock, 'working', work('first')), withLock(lock, 'working', work('second'))]);
  expect([steps[0]?.split(' ')[0], steps[2]?.split(' ')[0]]).toEqual([
    steps[1]?.split(' ')[0],
    steps[3]?.split(' ')[0],
  ]);
  await expect(withLock(lock, 'working', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const lock = join(folder, 'left.lock');
  await mkdir(lock);
  // Beyond the largest process number that Linux gives.
  await writeFile(join(lock, 'pid'), '99999999');
  expect(await withLock(lock, 'working', () => Promise.resolve('done'))).toBe('done');
});
