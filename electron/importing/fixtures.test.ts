import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OriginalFormat } from '../domain/original-format.ts';
import { readArticleFile } from './read-file.ts';
import { readPaste } from './read-paste.ts';
import type { Reading } from './reading.ts';
import { type FileFormat, SNIFF_BYTES, sniffFormat } from './sniff.ts';

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

/** What files are told as. A new one makes this fail to compile until it stands here, and the test fail until it has a fixture. */
const FILE_FORMATS = {
  ...{ text: true, markdown: true, html: true, json: true, jsonl: true, csv: true, rtf: true, pdf: true },
  ...{ mail: true, mbox: true, mhtml: true, warc: true, feed: true, nitf: true, 'newsml-1': true },
  ...{ 'newsml-g2': true, sgml: true, zip: true, gzip: true, tar: true, ole: true },
} satisfies Record<FileFormat, true>;

/** What articles come from, likewise. */
const ORIGINAL_FORMATS = {
  ...{ text: true, markdown: true, html: true, json: true, jsonl: true, csv: true, rtf: true, pdf: true },
  ...{ docx: true, odt: true, epub: true, mail: true, mhtml: true, feed: true, nitf: true },
  ...{ 'newsml-1': true, 'newsml-g2': true, ninjs: true, sgml: true },
} satisfies Record<OriginalFormat, true>;

describe('every format', () => {
  const slugs = readdirSync(FOLDER);

  it('that is told has a fixture', () => {
    const sniffed = slugs.flatMap((slug) =>
      readdirSync(join(FOLDER, slug))
        .filter((file) => /^input\.(?!paste\.)/u.test(file))
        .map((file) => sniffFormat(readFileSync(join(FOLDER, slug, file)).subarray(0, SNIFF_BYTES), file)),
    );
    expect(Object.keys(FILE_FORMATS).filter((format) => !sniffed.some((one) => one === format))).toEqual([]);
  });

  it('that an article can come from has a fixture that gives one', () => {
    const read = slugs.flatMap((slug) => {
      const expected: unknown = JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8'));
      return Array.isArray(expected) ? expected.map((one: { readonly format?: string }) => one.format) : [];
    });
    expect(Object.keys(ORIGINAL_FORMATS).filter((format) => !read.includes(format))).toEqual([]);
  });
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
