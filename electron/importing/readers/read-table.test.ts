import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { readArticleFile } from '../read-file.ts';
import type { Reading } from '../reading.ts';
import { guessColumns } from '../table/guess-columns.ts';
import { guessDialect } from '../table/table-dialect.ts';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(
  content: string | Uint8Array,
  name = 'table.csv',
): Promise<{ readings: Reading[]; reason: ImportReason | null }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const readings: Reading[] = [];
  const reader = readArticleFile(path);
  for (;;) {
    const next = await reader.next();
    if (next.done) return { readings, reason: next.value };
    readings.push(...next.value);
  }
}

const brief = (reading: Reading): unknown =>
  reading.ok
    ? [reading.part, reading.draft.headline, reading.draft.blocks.map(({ text }) => text).join('|')]
    : [reading.part, reading.reason.code];

describe('a table', () => {
  it('gives an article a row, with what its columns say', async () => {
    const { readings, reason } = await read(
      [
        'Headline,Author,Outlet,Date,Link,Full Text,Place',
        '"Mill opens, at last",Ann Example,Example News,2024-05-06,https://news.example/mill,"It opened on Monday.',
        '',
        'It closes in ""May"".",Delft',
        ',,,,,,',
        'Bridge,,,,,,',
        'Only,two',
      ].join('\r\n'),
    );
    expect(reason).toBeNull();
    expect(readings.map(brief)).toEqual([
      ['row 2', 'Mill opens, at last', 'It opened on Monday.|It closes in "May".'],
      ['row 4', 'Bridge', ''],
      ['row 5', 'Only', ''],
    ]);
    expect(readings[0]).toMatchObject({
      draft: {
        byline: 'Ann Example',
        source: 'Example News',
        published: '2024-05-06',
        url: 'https://news.example/mill',
        place: 'Delft',
      },
      originalFormat: 'csv',
      original: expect.stringMatching(/^Headline,Author[\s\S]*"Mill opens/u),
    });
  });

  it.each([
    [',', 'a.csv'],
    [';', 'a.csv'],
    ['\t', 'a.tsv'],
    ['|', 'a.csv'],
  ])('is read whatever parts its cells (%s), in any character set', async (delimiter, name) => {
    const text = `title${delimiter}text\nMühle öffnet${delimiter}Sie öffnet am Montag, sagt die Stadt.\n`;
    const expected = [['row 2', 'Mühle öffnet', 'Sie öffnet am Montag, sagt die Stadt.']];
    const quoted = delimiter === ',' ? text.replace('Sie', '"Sie').replace('Stadt.', 'Stadt."') : text;
    for (const bytes of [
      Buffer.from(quoted),
      Buffer.from(`\ufeff${quoted}`),
      Buffer.from(quoted, 'latin1'),
      Buffer.from(`\ufeff${quoted}`, 'utf16le'),
    ])
      expect((await read(bytes, name)).readings.map(brief)).toEqual(expected);
  });

  it('without names in its first row is read by what stands in it', async () => {
    const text =
      'The town said on Monday that the work would begin in May and end before the winter. '.repeat(4);
    const { readings } = await read(
      [1, 2, 3].map((n) => `2024-05-0${n},Mill number ${n} opens again,"${text}${n}"`).join('\n'),
    );
    expect(readings.map((reading) => reading.ok && reading.draft)).toMatchObject([
      { headline: 'Mill number 1 opens again', published: '2024-05-01' },
      { headline: 'Mill number 2 opens again', published: '2024-05-02' },
      { headline: 'Mill number 3 opens again', published: '2024-05-03' },
    ]);
  });

  it('fails with its columns where nobody can tell what they hold, and where it breaks off', async () => {
    expect((await read('a,b\n1,2\n3,4\n')).reason).toEqual({
      code: 'not-an-article',
      line: 0,
      detail: 'no column is known to hold a headline or a text (a, b)',
    });
    const { readings, reason } = await read('title,text\nMill,It opens.\nBridge,"It closes.\n');
    expect(readings.map(brief)).toEqual([['row 2', 'Mill', 'It opens.']]);
    expect(reason).toMatchObject({ code: 'damaged' });
  });

  it('fails only the rows that are in no character set', async () => {
    const bytes = Buffer.from(
      'title,text\nMill,It opens with čeština.\nBridge,\xff\xfe\x81 no.\nTram,It runs.\n',
      'latin1',
    );
    const mixed = Buffer.concat([
      Buffer.from('title,text\nMill,It opens with čeština and šunka.\n'),
      bytes.subarray(bytes.indexOf('Bridge')),
    ]);
    expect((await read(mixed)).readings.map(brief)).toEqual([
      ['row 2', 'Mill', 'It opens with čeština and šunka.'],
      ['row 3', 'broken-encoding'],
      ['row 4', 'Tram', 'It runs.'],
    ]);
  });

  it('accounts for every row, whatever its cells hold', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', ',', ';', '"', '\n', '\t', 'ü'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(([headline, text]) => `${quote(headline)},${quote(text)}`);
        const { readings, reason } = await read(`headline,text\n${lines.join('\n')}\n`);
        const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
        expect(reason).toEqual(filled.length === 0 ? { code: 'no-text' } : null);
        expect(readings).toHaveLength(filled.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('guessDialect', () => {
  it('is not misled by commas in texts', () => {
    expect(guessDialect('titel;text\nEins, zwei;a, b, c\nDrei;d, e\n')).toEqual({
      delimiter: ';',
      quote: null,
    });
    expect(guessDialect('just a line\nand another\n')).toBeNull();
  });
});

describe('guessColumns', () => {
  it('is sure only by names', () => {
    expect(guessColumns(['Titel', 'Artikeltext'], [['a', 'b']])).toEqual({
      guess: ['headline', 'body'],
      sure: true,
    });
    const long = 'Something happened there again, as everybody knew it would. '.repeat(5);
    expect(
      guessColumns(
        ['x1', 'x2', 'x3', 'x4', 'x5'],
        [
          ['https://a.example/1', 'Mill opens in the town', long, '3 May 2024', 'en'],
          ['https://a.example/2', 'Bridge closes for the winter', long, '4 May 2024', 'de'],
        ],
      ),
    ).toEqual({ guess: ['url', 'headline', 'body', 'published', 'language'], sure: false });
  });
});
