import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from './read-file.ts';
import { readPaste } from './read-paste.ts';
import type { Reading } from './reading.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** What is expected of a folder: each article's draft or failure, without its original. */
async function readFixture(slug: string): Promise<unknown> {
  const files = readdirSync(join(FOLDER, slug)).filter((file) => file.startsWith('input.'));
  const text = files.find((file) => file === 'input.paste.txt');
  if (text !== undefined) {
    const htmlPath = join(FOLDER, slug, 'input.paste.html');
    const html = existsSync(htmlPath) ? readFileSync(htmlPath, 'utf8') : '';
    const paste = readPaste({ text: readFileSync(join(FOLDER, slug, text), 'utf8'), html }, 'split');
    return paste.kind === 'articles' ? paste.readings.map(bare) : paste;
  }
  const readings: unknown[] = [];
  const reader = readArticleFile(join(FOLDER, slug, files[0] ?? ''));
  for (;;) {
    const next = await reader.next();
    if (next.done) {
      if (next.value === null) return readings;
      // It broke off after these.
      return readings.length > 0 ? [...readings, next.value] : next.value;
    }
    readings.push(...next.value.map(bare));
  }
}

function bare(reading: Reading): unknown {
  if (!reading.ok) return reading;
  return { ...reading.draft, part: reading.part, format: reading.originalFormat };
}

describe('fixtures', () => {
  for (const slug of readdirSync(FOLDER)) {
    it(slug, async () => {
      const actual = await readFixture(slug);
      const path = join(FOLDER, slug, 'expected.json');
      if (process.env['WRITE_EXPECTED']) writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
      expect(actual).toEqual(JSON.parse(readFileSync(path, 'utf8')));
    });
  }
});

describe('the seed article', () => {
  const seed = join(import.meta.dirname, '../../../shared/seed/article.txt');
  it.skipIf(!existsSync(seed))('is read exactly (skipped where the file is absent)', async () => {
    const { value } = await readArticleFile(seed).next();
    const reading = (value as readonly Reading[])[0];
    if (!reading?.ok) throw new Error('not read');
    const paragraphs = readFileSync(seed, 'utf8').split(/\n\s*\n/u);
    const { blocks, ...metadata } = reading.draft;
    expect(metadata).toEqual({
      headline: paragraphs[0],
      byline: '',
      source: 'IMNA',
      place: 'Iran',
      published: '',
      language: 'en',
      number: '748393',
      url: '',
    });
    expect(blocks).toEqual(paragraphs.slice(1, 7).map((text) => ({ kind: 'paragraph', text: text.trim() })));
  });
});
