import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { readExportedBlocks, readExportedText } from './export-readings.ts';
import { readPressExport } from './read-press-export.ts';

const WORDS =
  'harbour mill river valley council office winter bridge company minister engine market school village water wind boat price report length section body note update copyright page document'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const sentence = fc
  .tuple(word, fc.array(word, { minLength: 9, maxLength: 20 }))
  .map(([first, rest]) => `${first.charAt(0).toUpperCase()}${first.slice(1)} the ${rest.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 3 }).map((sentences) => sentences.join(' '));
const name = fc
  .tuple(fc.constantFrom('Jane', 'Piet', 'Maren'), fc.constantFrom('Doe', 'Holt', 'Amsel'))
  .map((names) => names.join(' '));
const article = fc.record({
  headline: fc.array(word, { minLength: 5, maxLength: 12 }).map((words) => `Quay ${words.join(' ')}`),
  source: fc.constantFrom('The Aller Gazette', 'Coast Business Daily', 'Northern Courier'),
  day: fc.integer({ min: 1, max: 28 }),
  byline: name,
  section: fc.constantFrom('NEWS; Pg. 3', 'Business'),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
});
type Article = typeof article extends fc.Arbitrary<infer One> ? One : never;

/** How each layout writes one article; `index` is from 0. */
const LAYOUTS: Readonly<Record<string, (one: Article, index: number, count: number) => readonly string[]>> = {
  'nexis, ends': (one) => [
    one.headline,
    one.source,
    `January ${one.day}, 2026 Monday`,
    `Copyright 2026 ${one.source} All Rights Reserved`,
    `Section: ${one.section}`,
    'Length: 512 words',
    `Byline: By ${one.byline}`,
    'Body',
    ...one.paragraphs,
    'Load-Date: January 29, 2026',
    'End of Document',
  ],
  'nexis, numbers': (one, index, count) => [
    `${index + 1} of ${count} DOCUMENTS`,
    one.source,
    `January ${one.day}, 2026 Monday`,
    one.headline,
    `BYLINE: ${one.byline}`,
    `SECTION: ${one.section}`,
    'LENGTH: 512 words',
    ...one.paragraphs,
    'LOAD-DATE: January 29, 2026',
    'LANGUAGE: ENGLISH',
    `Copyright 2026 ${one.source}`,
    'All Rights Reserved',
  ],
  'factiva, shown': (one, index) => [
    one.section,
    one.headline,
    `By ${one.byline}`,
    '1,512 words',
    `${one.day} January 2026`,
    one.source,
    'CODE',
    'English',
    `(c) 2026 ${one.source}`,
    ...one.paragraphs,
    `Document CODE000020260129em${String(index).padStart(8, '0')}`,
  ],
  'factiva, codes': (one, index) => [
    `SE\t${one.section}`,
    `HD\t${one.headline}`,
    `BY\tBy ${one.byline}`,
    'WC\t512 words',
    `PD\t${one.day} January 2026`,
    `SN\t${one.source}`,
    'LA\tEnglish',
    'LP',
    ...one.paragraphs.slice(0, 1),
    'TD',
    ...one.paragraphs.slice(1),
    'IN\ti75 : Transport',
    `AN\tDocument CODE000020260129em${String(index).padStart(8, '0')}`,
  ],
};

function textOf(layout: string, articles: readonly Article[]): string {
  const write = LAYOUTS[layout];
  return articles.flatMap((one, index) => write?.(one, index, articles.length) ?? []).join('\n\n');
}

describe('readPressExport', () => {
  it('gives as many articles as an export holds, each with what is printed of it', () => {
    const exported = fc.tuple(
      fc.constantFrom(...Object.keys(LAYOUTS)),
      fc.array(article, { minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(exported, fc.boolean(), ([layout, articles], asDocument) => {
        const text = textOf(layout, articles);
        const html = text.split('\n\n').map((line) => `<p>${line}</p>`);
        const readings = asDocument
          ? readExportedBlocks(htmlFragmentBlocks(html.join('')))
          : readExportedText(text);
        const found = readings?.map((reading) => {
          if (!reading.ok) return reading.reason;
          const { headline, source, published, byline, details, blocks } = reading.draft;
          return {
            headline,
            source,
            published,
            byline,
            section: details?.section,
            text: blocks.map((block) => block.text),
          };
        });
        expect(found).toEqual(
          articles.map((one) => ({
            headline: one.headline,
            source: one.source,
            published: `2026-01-${String(one.day).padStart(2, '0')}`,
            byline: one.byline,
            section: one.section,
            text: one.paragraphs,
          })),
        );
      }),
    );
  });

  /** Lines that an article may print, and lines that only look like an export's. */
  const label = fc.constantFrom(
    'Length: 512 words',
    'Section: News',
    'By Jane Doe',
    'Copyright 2026 The Aller Gazette',
    'Load-Date: January 8, 2026',
    'LANGUAGE: ENGLISH',
    'Body',
    '512 words',
    'Page 2 of 3',
    'HD  Quay',
    'LP',
    '1 of 3',
    'Document 12345',
    'Documents (3)',
  );
  const mark = fc.constantFrom('End of Document', 'Document 2 of 3', '1 of 2 DOCUMENTS', 'Dokument 1 von 1');

  it('never takes an article for an export, whatever lines it has', () => {
    const lines = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, label), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (all) => {
        expect(readPressExport(all.flatMap((line) => [line, '']))).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), fc.nat(8), mark, (all, at, line) => {
        expect(readPressExport(all.toSpliced(at, 0, line))).toBeNull();
      }),
    );
  });

  it('ends on any lines, and gives back only lines that are there', () => {
    const line = fc.oneof(
      paragraph,
      label,
      mark,
      fc.constant(''),
      fc.constant('Document CODE000020260129em00000001'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        for (const one of readPressExport(lines) ?? []) {
          expect(one.start).toBeLessThanOrEqual(one.end);
          for (const { index, text } of one.text) expect(lines[index]).toContain(text);
        }
      }),
    );
  });

  it('keeps what follows the last end, where the export breaks off', () => {
    const [one, other] = fc.sample(article, { numRuns: 2, seed: 7 }) as [Article, Article];
    for (const layout of ['nexis, ends', 'factiva, shown']) {
      const cut = textOf(layout, [one, other]).split('\n\n').slice(0, -1).join('\n\n');
      expect(readExportedText(cut)?.map((reading) => reading.ok && reading.draft.headline)).toEqual([
        one.headline,
        other.headline,
      ]);
    }
    const bare = `${textOf('factiva, shown', [one])}\n\n${other.paragraphs[0]}`;
    expect(readExportedText(bare)?.map((reading) => reading.ok)).toEqual([true, true]);
    expect(
      readExportedText(`${textOf('factiva, shown', [one])}\n\nSearch Summary\n\nText\n\nharbour`),
    ).toHaveLength(1);
  });

  it('keeps prose that stands before the first article as one of its own', () => {
    const articles = fc.sample(article, { numRuns: 2, seed: 7 });
    const foreword =
      'Here is what the papers wrote this week about the harbour. It was a good deal more than in the week before, and most of it about ice.';
    const readings = readExportedText(`Press review\n\n${foreword}\n\n${textOf('nexis, numbers', articles)}`);
    expect(readings?.map((reading) => reading.ok && reading.draft.headline)).toEqual([
      'Press review',
      ...articles.map(({ headline }) => headline),
    ]);
  });
});

describe('a press review in one document', () => {
  const heading = (text: string): string => `<h2>${text}</h2>`;
  const lines = (all: readonly string[]): string => all.map((line) => `<p>${line}</p>`).join('');

  it('gives each of its clippings', () => {
    const facts = fc.constantFrom(
      (one: Article) => [`${one.source} | ${one.day} January 2026 | p. 3`],
      (one: Article) => [`Source: ${one.source}`, `Date: ${one.day} January 2026`],
      (one: Article) => [`By ${one.byline}`, `${one.day} January 2026 · ${one.source}`],
    );
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 2, maxLength: 8 }),
        facts,
        fc.boolean(),
        (articles, write, titled) => {
          const clippings = articles.map(
            (one) => heading(one.headline) + lines([...write(one), ...one.paragraphs]),
          );
          const html = `${titled ? heading('Press review') : ''}${clippings.join('')}`;
          const found = readExportedBlocks(htmlFragmentBlocks(html))?.map((reading) => {
            if (!reading.ok) return reading.reason;
            const { headline, source, published, blocks } = reading.draft;
            return [headline, source, published, blocks.map(({ text }) => text)];
          });
          expect(found).toEqual(
            articles.map((one) => [
              one.headline,
              one.source,
              `2026-01-${String(one.day).padStart(2, '0')}`,
              one.paragraphs,
            ]),
          );
        },
      ),
    );
  });

  it('is not what an article with subheadings is', () => {
    const under = fc.constantFrom(
      '5 January 2026',
      'Berlin, 5 January 2026',
      'Source: Coast Office',
      'By Jane Doe',
      '',
    );
    const part = fc
      .tuple(article, under)
      .map(([one, line]) => heading(one.headline) + lines([line, ...one.paragraphs]));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(readExportedBlocks(htmlFragmentBlocks(parts.join('')))).toBeNull();
      }),
    );
  });
});

const corpus = join(import.meta.dirname, '../../../../shared/corpora/reuters21578.jsonl.gz');

describe('the articles of a newswire', () => {
  it.skipIf(!existsSync(corpus))('are none of them exports (skipped where the corpus is absent)', () => {
    const records = gunzipSync(readFileSync(corpus)).toString('utf8').trimEnd().split('\n');
    const exports = records.filter((record) => {
      const { title, body } = JSON.parse(record) as { title: string; body: string };
      return readPressExport(`${title}\n\n${body}`.split('\n')) !== null;
    });
    expect(exports).toEqual([]);
  });
});
