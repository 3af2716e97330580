import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { readArticleFile } from '../read-file.ts';
import { makeZip, type ZipInput } from '../zip/make-zip.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each part with its headline or the code of its failure; and why the archive as a whole broke off. */
async function read(
  bytes: Uint8Array,
): Promise<{ parts: Record<string, string>; reason: ImportReason | null }> {
  const path = join(folder, 'archive.zip');
  writeFileSync(path, bytes);
  const parts: Record<string, string> = {};
  const readings = readArticleFile(path);
  for (;;) {
    const next = await readings.next();
    if (next.done) return { parts, reason: next.value };
    for (const reading of next.value)
      parts[reading.part] = reading.ok ? reading.draft.headline : reading.reason.code;
  }
}

const article = (headline: string): string =>
  `${headline}\n\nThe town said on Monday that the work would begin in May and end before winter.`;
const mill: ZipInput = { name: 'mill.txt', content: article('Mill opens') };

it('reads every file of an archive as if it lay in a folder, also in archives inside it', async () => {
  const inner = makeZip([
    { name: 'deep/bridge.txt', content: article('Bridge closes') },
    { name: 'lines.jsonl', content: '{"title":"Ferry","body":"It sails."}\n{"title":"Tram"}\n' },
  ]);
  expect(
    await read(
      makeZip([
        mill,
        { name: 'page/', content: '', store: true },
        { name: 'page/index.html', content: `<h1>Harbour</h1><p>${article('x')}</p>` },
        { name: 'page/picture.png', content: 'x' },
        { name: '__MACOSX/._mill.txt', content: 'x' },
        { name: 'page/.DS_Store', content: 'x' },
        { name: 'inner.zip', content: inner },
        { name: '../up.txt', content: article('Up') },
        { name: '/etc/passwd', content: 'x' },
        { name: 'C:\\windows.txt', content: 'x' },
        { name: 'link', content: '/etc/passwd', unixMode: 0o120777 },
        { name: 'locked.txt', content: 'x', flags: 1 },
        { name: 'empty.txt', content: '' },
        { name: 'wrong.txt', content: article('Wrong'), crc: 1 },
      ]),
    ),
  ).toEqual({
    reason: null,
    parts: {
      'mill.txt': 'Mill opens',
      'page/index.html': 'Harbour',
      'page/picture.png': 'unknown-format',
      'inner.zip, deep/bridge.txt': 'Bridge closes',
      'inner.zip, lines.jsonl, line 1': 'Ferry',
      'inner.zip, lines.jsonl, line 2': 'not-an-article',
      '../up.txt': 'unsafe-path',
      '/etc/passwd': 'unsafe-path',
      'C:/windows.txt': 'unsafe-path',
      link: 'unsafe-path',
      'locked.txt': 'encrypted',
      'empty.txt': 'empty',
      'wrong.txt': 'damaged',
    },
  });
  // Nothing beside the archive itself, and nothing above it.
  expect(readdirSync(folder)).toEqual(['archive.zip']);
});

it('goes no deeper than four archives, and says so of what lies deeper', async () => {
  let bytes = makeZip([mill]);
  for (let depth = 0; depth < 5; depth += 1) bytes = makeZip([{ name: `${depth}.zip`, content: bytes }]);
  expect(await read(bytes)).toEqual({
    reason: null,
    parts: { '4.zip, 3.zip, 2.zip, 1.zip, 0.zip': 'archive-limit' },
  });
});

it('counts together what archives inside archives unpack to', async () => {
  // Each says that it unpacks to 1.2 GB, which one may, and four may not.
  const files = Array.from({ length: 20 }, (_, index) => ({
    name: `${index}.txt`,
    content: 'x',
    size: 60e6,
  }));
  const inner = makeZip([mill, ...files]);
  const outer = makeZip(Array.from({ length: 4 }, (_, index) => ({ name: `${index}.zip`, content: inner })));
  const { parts } = await read(outer);
  expect(parts['2.zip, mill.txt']).toBe('Mill opens');
  expect(parts['3.zip']).toBe('archive-limit');
});

it('gives what is whole in an archive that breaks off', async () => {
  const whole = makeZip([
    mill,
    { name: 'bridge.txt', content: article('Bridge closes'), store: true },
    { name: '../up.txt', content: article('Up') },
    { name: 'tram.txt', content: article('Tram depot becomes a library') },
  ]);
  const directory = whole.indexOf(Buffer.from('504b0102', 'hex'));
  expect(await read(whole.subarray(0, directory))).toEqual({
    reason: { code: 'damaged', name: 'A ZIP archive', detail: expect.any(String) },
    parts: {
      'mill.txt': 'Mill opens',
      'bridge.txt': 'Bridge closes',
      '../up.txt': 'unsafe-path',
      'tram.txt': 'Tram depot becomes a library',
    },
  });
  expect((await read(whole.subarray(0, directory - 20))).parts).toMatchObject({
    'mill.txt': 'Mill opens',
    'tram.txt': 'damaged',
  });
});

it('never throws, whatever was changed in an archive', async () => {
  const whole = makeZip([mill, { name: 'b/c.txt', content: article('Stored'), store: true }]);
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(150), async (changes, cut) => {
      const bytes = Buffer.from(whole.subarray(0, whole.length - cut));
      for (const [index, value] of changes) if (index < bytes.length) bytes[index] = value;
      const { parts, reason } = await read(bytes);
      expect(reason !== null || Object.keys(parts).length > 0).toBe(true);
      expect(reason).not.toEqual({ code: 'parser-crashed' });
    }),
    { numRuns: 200 },
  );
});
