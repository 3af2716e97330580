import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isBalanced } from '../../domain/import-outcome.ts';
import { startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;
afterEach(() => backend.close());

/** Every file below a folder with its size. */
function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${statSync(path).size}`;
    })
    .sort();
}

/**
 * Imports a folder that lies in `around`, and holds what every import has to hold: an outcome for each file, counts that add up, a library
 * that answers and is whole, and not a byte written around it. Gives the outcomes by file.
 */
async function importHostile(path: string, around: string): Promise<Map<string, string[]>> {
  const before = treeOf(around);
  const { report } = await backend.importPaths([path]);
  expect(treeOf(around)).toEqual(before);
  expect(report).toMatchObject({ state: 'finished', filesLeft: 0 });
  expect(isBalanced(report)).toBe(true);
  const outcomes = new Map<string, string[]>();
  let offered = 0;
  for (;;) {
    const items = await backend.client.call('import.items', { id: report.id, offset: offered, limit: 1_000 });
    if (items.length === 0) break;
    offered += items.length;
    for (const { name, outcome, reason } of items) {
      const file = name.split(', ')[0] ?? name;
      outcomes.set(file, [...(outcomes.get(file) ?? []), reason?.code ?? outcome]);
    }
  }
  expect(offered).toBe(report.offered);
  expect((await backend.client.call('library.status')).articles).toBe(report.imported);
  return outcomes;
}

/** A ZIP archive of one file, whatever its name and size are said to be. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const head = Buffer.alloc(30);
  head.write('504b0304', 'hex');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('504b0102', 'hex');
  head.copy(entry, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return Buffer.concat([head, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

const ENTITIES = [...'abcdefghi'].map((name, index, all) =>
  index === 0 ? `<!ENTITY a "ha">` : `<!ENTITY ${name} "${`&${all[index - 1]};`.repeat(10)}">`,
);
const TEXT = 'The town said on Monday that the work would begin in May and end before winter.';

describe('files that are made to do harm', () => {
  it('end in an outcome each, and the article among them comes in', async () => {
    backend = await startTestBackend();
    let nested = zipOf('zeros.txt', Buffer.alloc(40_000_000));
    for (let depth = 0; depth < 8; depth += 1) nested = zipOf(`${depth}.zip`, nested);
    const files = {
      'article.txt': `Mill opens\n\n${TEXT}`,
      'laughs.xml': `<?xml version="1.0"?><!DOCTYPE rss [${ENTITIES.join('')}]><rss><channel><item><title>&i;</title><description>&i;</description></item></channel></rss>`,
      'outside.xml': `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Quay</title><description>&x;</description></item></channel></rss>`,
      'slip.zip': zipOf('../../../slipped.txt', Buffer.from(`Slipped\n\n${TEXT}`)),
      'nested.zip': nested,
      'zeros.zip': zipOf('zeros.txt', Buffer.alloc(60_000_000)),
      'deep.json': '['.repeat(1_000_000),
      'deep-objects.json': '{"a":'.repeat(500_000),
      'deep.html': `<html><body>${'<div>'.repeat(100_000)}${TEXT}`,
      'unclosed.html': `<html><body>${'<p><b><i><a href="'.repeat(20_000)}`,
      'comments.html': `<html>${'<!--'.repeat(100_000)}`,
      'blanks.txt': `${' '.repeat(2_000_000)}x`,
      'line.txt': 'x'.repeat(5_000_000),
      'quotes.csv': `headline,text\n"${'""'.repeat(1_000_000)}`,
      'commas.csv': `headline,text\n${','.repeat(1_000_000)}\n`,
      'cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R',
      'loop.pdf':
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>',
      'cut.zip': zipOf('a.txt', Buffer.from(TEXT)).subarray(0, 40),
      'fields.eml': `${'From: a@a.example\nSubject: x\n'.repeat(50_000)}\n\nx`,
      'parts.eml': `From: a@a.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(5_000)}`,
      'braces.rtf': `{\\rtf1 ${'{\\b '.repeat(200_000)}x`,
    };
    const [first = ''] = backend.files(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`hostile/${name}`, content])),
    );
    const folder = join(first, '..');
    const outcomes = await importHostile(folder, join(folder, '..'));
    expect([...outcomes.keys()].map((name) => name.split('/').at(-1)).sort()).toEqual(
      Object.keys(files).sort(),
    );
    const of = (name: string): string[] | undefined => outcomes.get(`hostile/${name}`);
    expect(of('article.txt')).toEqual(['imported']);
    expect(of('unclosed.html')).toEqual(['no-text']);
    expect(of('slip.zip')).toEqual(['unsafe-path']);
    expect(of('nested.zip')).toEqual(['archive-limit']);
    expect(of('zeros.zip')).toEqual(['archive-limit']);
    // Nothing that lies outside of a file is ever read into it.
    expect((await backend.search('root')).total).toBe(0);
  }, 240_000);

  const corpus = join(import.meta.dirname, '../../../../shared/corpora/hostile.tar.gz');
  it.skipIf(!existsSync(corpus))(
    'of the corpus end in an outcome each (skipped where it is absent)',
    async () => {
      backend = await startTestBackend();
      const [marker = ''] = backend.files({ 'corpus/marker.txt': 'x' });
      const folder = join(marker, '..');
      execFileSync('tar', ['-xzf', corpus, '-C', folder]);
      const outcomes = await importHostile(join(folder, 'hostile'), folder);
      const paths = treeOf(join(folder, 'hostile')).length;
      expect(outcomes.size).toBe(paths);
      const codes = [...outcomes.values()].flat();
      // Not one of them gets as far as ending its reader.
      expect(codes.filter((code) => code === 'quarantined' || code === 'parser-crashed')).toEqual([]);
    },
    180_000,
  );
});
