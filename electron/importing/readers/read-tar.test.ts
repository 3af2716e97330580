import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSource } from '../read-file.ts';
import { bytesSource } from '../source.ts';
import { makeTar, type TarInput } from '../tar/make-tar.testing.ts';
import { makeZip } from '../zip/make-zip.testing.ts';

/** Each part with its headline or the code of its failure; and why the archive as a whole broke off. */
async function read(
  bytes: Uint8Array,
  name = 'archive.tar',
): Promise<{ parts: Record<string, string>; reason: string | null }> {
  const parts: Record<string, string> = {};
  const readings = readSource(bytesSource(name, bytes), 0);
  for (;;) {
    const next = await readings.next();
    if (next.done) return { parts, reason: next.value?.code ?? null };
    for (const reading of next.value)
      parts[reading.part] = reading.ok ? reading.draft.headline : reading.reason.code;
  }
}

const article = (headline: string): string =>
  `${headline}\n\nThe town said on Monday that the work would begin in May and end before winter.`;
const mill: TarInput = { name: './mill.txt', content: article('Mill opens') };
const long = `${'folder/'.repeat(30)}bridge.txt`;
/** Its length counts its own three digits, the blank and the line's end. */
const pax = (record: string): string => `${record.length + 5} ${record}\n`;

const inputs: readonly TarInput[] = [
  { name: './', type: '5' },
  mill,
  { name: 'page.html', content: `<h1>Harbour</h1><p>${article('x')}</p>` },
  { name: '././@LongLink', type: 'L', content: `${long}\0` },
  { name: long.slice(0, 100), content: article('Bridge closes') },
  { name: 'PaxHeader', type: 'x', content: pax(`path=${'p'.repeat(120)}.txt`) },
  { name: 'short', content: article('Pax') },
  { name: 'picture.png', content: 'x' },
  { name: '._mill.txt', content: 'x' },
  { name: '../up.txt', content: article('Up') },
  { name: '/etc/passwd', content: 'x' },
  { name: 'link', type: '2' },
  { name: 'device', type: '3' },
  { name: 'gaps.txt', type: 'S', content: 'x' },
  { name: 'note', type: 'V' },
  { name: 'empty.txt' },
  { name: 'inner.zip', content: makeZip([{ name: 'deep.txt', content: article('Deep') }]) },
];
const parts = {
  'mill.txt': 'Mill opens',
  'page.html': 'Harbour',
  [long]: 'Bridge closes',
  [`${'p'.repeat(120)}.txt`]: 'Pax',
  'picture.png': 'unknown-format',
  '../up.txt': 'unsafe-path',
  '/etc/passwd': 'unsafe-path',
  link: 'unsafe-path',
  device: 'unknown-format',
  'gaps.txt': 'unknown-format',
  'empty.txt': 'empty',
  'inner.zip, deep.txt': 'Deep',
};

it('reads every file of an archive as if it lay in a folder, packed with gzip too', async () => {
  const tar = makeTar(inputs);
  expect(await read(tar)).toEqual({ parts, reason: null });
  expect(await read(makeTar(inputs, false), 'a')).toEqual({ parts, reason: null });
  const inGzip = Object.fromEntries(Object.entries(parts).map(([part, what]) => [`a.tar, ${part}`, what]));
  expect(await read(gzipSync(tar), 'a.tgz')).toEqual({ parts: inGzip, reason: null });
  expect(await read(gzipSync(tar), 'a.tar.gz')).toEqual({ parts: inGzip, reason: null });
});

it('tells an archive by its checksum, whatever its first file is', async () => {
  const pdf = makeTar([{ name: 'a.pdf', content: '%PDF-1.4 broken' }]);
  expect(await read(pdf, 'a.pdf')).toEqual({ parts: { 'a.pdf': 'damaged' }, reason: null });
  // Before 1988 nothing but the checksum marked it.
  const old = makeTar([mill]);
  old.fill(0, 257, 265);
  old.write('        ', 148);
  let sum = 0;
  for (const byte of old.subarray(0, 512)) sum += byte;
  old.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  expect(await read(old, 'old')).toEqual({ parts: { 'mill.txt': 'Mill opens' }, reason: null });
});

it('gives what is whole in one that breaks off or is damaged', async () => {
  const tar = makeTar([mill, { name: 'cut.txt', content: article('Cut') }]);
  expect(await read(tar.subarray(0, 1_600))).toEqual({
    parts: { 'mill.txt': 'Mill opens', 'cut.txt': 'damaged' },
    reason: null,
  });
  const damaged = Buffer.from(tar);
  damaged.write('x', 1_024);
  expect(await read(damaged)).toEqual({ parts: { 'mill.txt': 'Mill opens' }, reason: 'damaged' });
  expect(await read(makeTar([mill, { name: 'b.txt', size: 2 ** 32 }]))).toEqual({
    parts: { 'mill.txt': 'Mill opens' },
    reason: 'archive-limit',
  });
  expect(await read(makeTar([{ name: 'b.txt', size: 2 ** 27 }, mill]))).toMatchObject({
    parts: { 'b.txt': 'archive-limit' },
  });
});

it('always ends and accounts for itself, whatever was changed in it', async () => {
  const whole = makeTar(inputs);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(whole.length), async (changes, cut) => {
      const bytes = Buffer.concat([makeTar([mill]).subarray(0, 1_024), whole.subarray(0, cut)]);
      for (const [index, value] of changes) if (index + 1_024 < bytes.length) bytes[index + 1_024] = value;
      const { parts: found, reason } = await read(bytes);
      expect(found['mill.txt']).toBeDefined();
      expect(reason).not.toBe('parser-crashed');
    }),
  );
});
