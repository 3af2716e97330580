import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesSource, fileSource, type Source } from '../source.ts';
import { LONGEST_RECORD, sgmlRecords } from './sgml-records.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-sgml-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function lengths(source: Source): Promise<(number | 'half')[]> {
  const found: (number | 'half')[] = [];
  for await (const { text, whole } of sgmlRecords(source)) found.push(whole ? text.length : 'half');
  return found;
}

test('records are found whole across the pieces in which a file is read, from disk and from memory', async () => {
  const texts = Array.from(
    { length: 40 },
    (_, index) => `<REUTERS NEWID="${index}">${'x'.repeat(100_000 + index * 977)}</REUTERS>`,
  );
  const bytes = Buffer.from(`<!DOCTYPE lewis SYSTEM "lewis.dtd">\n${texts.join('\n')}\n`);
  const path = join(folder, 'a.sgm');
  writeFileSync(path, bytes);
  const wanted = texts.map((text) => text.length);
  expect(await lengths(await fileSource(path))).toEqual(wanted);
  expect(await lengths(bytesSource('a.sgm', bytes))).toEqual(wanted);
});

test('a record without an end is told, and one that is too long is given up for the next', async () => {
  expect(await lengths(bytesSource('a', Buffer.from('<REUTERS>a</REUTERS><REUTERS>b')))).toEqual([
    20,
    'half',
  ]);
  const endless = `<REUTERS>${'x'.repeat(LONGEST_RECORD + 2_000_000)}<REUTERS>c</REUTERS>`;
  expect(await lengths(bytesSource('a', Buffer.from(endless)))).toEqual(['half', 20]);
});
