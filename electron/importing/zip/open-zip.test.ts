import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { bytesSource, fileSource } from '../source.ts';
import { makeZip, type ZipInput } from './make-zip.testing.ts';
import { openZip } from './open-zip.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { ZIP_LIMITS, type ZipLimits } from './zip-limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'zips-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each entry's text, or why it could not be unpacked; or why the archive as a whole could not. */
async function unpackAll(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ImportReason | Record<string, string | ImportReason>> {
  const opened = await openZip(bytesSource('a.zip', bytes), limits);
  if (!opened.ok) return opened.reason;
  const { archive } = opened;
  const all: Record<string, string | ImportReason> = {};
  for (const entry of archive.entries) {
    const read = await readZipEntry(archive, entry);
    all[entry.name] = read.ok ? Buffer.from(read.bytes).toString('latin1') : read.reason;
  }
  await archive.close();
  return all;
}

const TEXT = 'The mill opens again. '.repeat(40);
const a: ZipInput = { name: 'a.txt', content: TEXT };

describe('openZip and readZipEntry', () => {
  it('give back what was packed, from memory and from a large file', async () => {
    const inputs: ZipInput[] = [
      a,
      { name: 'b/c.txt', content: 'stored', store: true },
      { name: 'b/', content: '', store: true },
      { name: 'empty', content: '' },
      { name: 'گزارش.txt', content: '' },
    ];
    const expected = { 'a.txt': TEXT, 'b/c.txt': 'stored', 'b/': '', empty: '', 'گزارش.txt': '' };
    expect(await unpackAll(makeZip(inputs))).toEqual(expected);

    const path = join(folder, 'large.zip');
    const filler = { name: 'filler', content: new Uint8Array(65 * 1024 * 1024), store: true };
    writeFileSync(path, makeZip([filler, ...inputs]));
    const opened = await openZip(await fileSource(path));
    if (!opened.ok) throw new Error(opened.reason.code);
    const { archive } = opened;
    const texts = archive.entries.slice(1).map(async (entry) => {
      const read = await readZipEntry(archive, entry);
      return [entry.name, read.ok ? Buffer.from(read.bytes).toString() : read.reason];
    });
    expect(Object.fromEntries(await Promise.all(texts))).toEqual(expected);
    expect((await readZipEntry(archive, archive.entries[0] as never)).ok).toBe(true);
    await archive.close();
  });

  it('tell folders, links, and names that lead out of the archive', async () => {
    const opened = await openZip(
      bytesSource(
        'a.zip',
        makeZip([
          { name: 'b/', content: '', store: true },
          { name: 'link', content: '/etc/passwd', unixMode: 0o120777 },
          { name: '../up.txt', content: '' },
          { name: '..\\up.txt', content: '' },
          { name: '/etc/passwd', content: '' },
          { name: 'C:\\a.txt', content: '' },
          { name: 'a..b.txt', content: '' },
        ]),
      ),
    );
    if (!opened.ok) throw new Error(opened.reason.code);
    expect(opened.archive.entries.map(({ kind, isUnsafe }) => `${kind}${isUnsafe ? ' unsafe' : ''}`)).toEqual(
      ['folder', 'link', 'file unsafe', 'file unsafe', 'file unsafe', 'file unsafe', 'file'],
    );
    await opened.archive.close();
  });

  it('fail the one entry that is not in order, and no other', async () => {
    const damaged = { code: 'damaged', name: 'A ZIP archive', detail: expect.any(String) };
    const cases: readonly [Partial<ZipInput>, unknown][] = [
      [{ flags: 1 }, { code: 'encrypted', name: 'A ZIP archive' }],
      [{ method: 14 }, { code: 'unknown-format', name: 'A ZIP archive’s packing method 14' }],
      [{ crc: 1 }, damaged],
      [{ size: TEXT.length - 1 }, damaged],
      [{ size: TEXT.length + 1 }, damaged],
      [{ size: 0 }, damaged],
      [{ store: true, size: 3 }, damaged],
    ];
    for (const [change, expected] of cases) {
      const bytes = makeZip([
        { ...a, ...change },
        { name: 'b.txt', content: 'b' },
      ]);
      expect(await unpackAll(bytes), JSON.stringify(change)).toEqual({ 'a.txt': expected, 'b.txt': 'b' });
    }
  });

  it('hold an archive to its limits', async () => {
    const limit = (limit: string, allowed: number): unknown => ({ code: 'archive-limit', limit, allowed });
    const two = makeZip([a, { name: 'b.txt', content: 'b' }]);
    const limits = { ...ZIP_LIMITS, ratioFrom: 0 };
    expect(await unpackAll(two, { ...limits, entries: 1 })).toEqual(limit('entries', 1));
    expect(await unpackAll(two, { ...limits, totalSize: TEXT.length })).toEqual(limit('size', TEXT.length));
    expect(await unpackAll(two, { ...limits, entrySize: 100 })).toEqual({
      'a.txt': limit('size', 100),
      'b.txt': 'b',
    });
    expect(await unpackAll(two, { ...limits, ratio: 10 })).toEqual({
      'a.txt': limit('ratio', 10),
      'b.txt': 'b',
    });
  });

  it('refuse an archive whose entries share bytes, and one that says it holds more than it does', async () => {
    const damaged = { code: 'damaged', name: 'A ZIP archive', detail: 'files in it share the same bytes' };
    expect(await unpackAll(makeZip([a, { ...a, name: 'b.txt', at: 0 }]))).toEqual(damaged);
    expect(await unpackAll(makeZip([a], 2))).toMatchObject({ code: 'damaged' });
    expect(await unpackAll(makeZip([a]).subarray(0, 60))).toMatchObject({ code: 'damaged' });
  });

  it('never throw, whatever was changed in an archive', async () => {
    const whole = makeZip([a, { name: 'b/c.txt', content: 'stored', store: true }]);
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(50), async (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, whole.length - cut));
        for (const [index, value] of changes) if (index < bytes.length) bytes[index] = value;
        await unpackAll(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

const corpus = join(import.meta.dirname, '../../../../shared/corpora/hostile.tar.gz');

describe('the corpus of hostile archives', () => {
  it.skipIf(!existsSync(corpus))('harms nothing (skipped where it is absent)', async () => {
    execFileSync('tar', ['-xzf', corpus, '-C', folder, 'hostile/zip']);
    const root = join(folder, 'hostile/zip');
    const found: Record<string, string> = {};
    for (const name of readdirSync(root)) {
      const result = await unpackAll(readFileSync(join(root, name)));
      found[name] = 'code' in result ? String(result.code) : 'opened';
    }
    // 5 GB in 42 kB, of entries that share their bytes.
    expect(found['bomb-zbsm.zip']).toBe('archive-limit');
    expect(found['zip-slip.zip']).toBe('opened');
    expect(found['bad-strong_encryption_is_not_supported.zip']).toBe('encrypted');
  });
});
