import { appendFileSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onceStill } from './once-still.ts';

let folder: string;
let path: string;
let waits: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-still-'));
  path = join(folder, 'a.txt');
  writeFileSync(path, 'begun');
  waits = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A clock by which the file has always just been written; `meanwhile` happens to it in each wait, told its number. */
function clock(meanwhile: (number: number) => void): Parameters<typeof onceStill>[3] {
  return {
    now: () => statSync(path).mtimeMs,
    async wait() {
      waits += 1;
      meanwhile(waits);
    },
  };
}

test('a file that grows is waited for', async () => {
  const grow = (number: number): void => {
    if (number <= 3) appendFileSync(path, '+');
  };
  const still = await onceStill(path, statSync(path), 1_000, clock(grow));
  expect([still?.size, waits]).toEqual(['begun+++'.length, 4]);
});

test('a file that goes away meanwhile is none', async () => {
  expect(
    await onceStill(
      path,
      statSync(path),
      1_000,
      clock(() => rmSync(path)),
    ),
  ).toBe(null);
});

test('a file that was written long ago is not waited for', async () => {
  utimesSync(path, 1_000, 1_000);
  const info = statSync(path);
  expect(await onceStill(path, info, 1_000)).toBe(info);
});
