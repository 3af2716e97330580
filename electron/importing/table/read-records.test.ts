import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { guessedMapping, type TableSketch } from '../../domain/column-mapping.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { readArticleFile } from '../read-file.ts';
import type { Reading } from '../reading.ts';
import { pathsOf, valueAt } from './record-paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Read {
  readonly readings: Reading[];
  readonly reason: ImportReason | null;
  readonly sketches: TableSketch[];
}

/** Reads a file whose tables are all read as they are guessed, and says what was asked. */
async function read(name: string, content: string): Promise<Read> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const readings: Reading[] = [];
  const sketches: TableSketch[] = [];
  const reader = readArticleFile(path, async (sketch) => {
    sketches.push(sketch);
    return { type: 'read', mapping: guessedMapping(sketch) };
  });
  for (;;) {
    const next = await reader.next();
    if (next.done) return { readings, reason: next.value, sketches };
    readings.push(...next.value);
  }
}

const headlines = ({ readings }: Read): unknown[] =>
  readings.map((reading) => (reading.ok ? reading.draft.headline : reading.reason.code));
const guesses = ({ sketches }: Read): unknown =>
  sketches.map(({ columns, guess, sure }) => [
    Object.fromEntries(columns.map((name, at) => [name, guess[at]])),
    sure,
  ]);

const TEXT = 'The council decided on Tuesday that the bridge closes in May for two weeks of repairs.';

describe('records', () => {
  it('with known fields are asked of nobody, whatever the first one lacks', async () => {
    const known = await read(
      'known.jsonl',
      [{ a: 1 }, { title: 'Bridge', text: TEXT, tags: ['roads', 'may'], section: 'Towns' }]
        .map((record) => JSON.stringify(record))
        .join('\n'),
    );
    expect(known.sketches).toEqual([]);
    expect(headlines(known)).toEqual(['not-an-article', 'Bridge']);
    expect(known.readings[1]).toMatchObject({
      draft: { details: { keywords: ['roads', 'may'], section: 'Towns' } },
    });
  });

  it('are told by the names in their paths', async () => {
    const found = await read(
      'elastic.json',
      JSON.stringify({
        took: 3,
        hits: {
          total: 2,
          hits: ['Bridge closes', 'Mill opens'].map((title, id) => ({
            _index: 'news',
            _source: {
              title: { rendered: title },
              content: { rendered: `<p>${TEXT} ${id}</p>` },
              author: { name: 'Ann Example' },
              date: { $date: '2024-05-06T10:00:00Z' },
            },
          })),
        },
      }),
    );
    expect(guesses(found)).toEqual([
      [
        {
          _index: 'ignore',
          '_source.title.rendered': 'headline',
          '_source.content.rendered': 'body',
          '_source.author.name': 'byline',
          '_source.date.$date': 'published',
        },
        true,
      ],
    ]);
    expect(headlines(found)).toEqual(['Bridge closes', 'Mill opens']);
    expect(found.readings[0]).toMatchObject({
      part: 'article 1',
      draft: { byline: 'Ann Example', published: '2024-05-06T10:00:00Z', blocks: [{ text: `${TEXT} 0` }] },
    });
  });

  it('of which the names say nothing are told by their values, which makes nobody sure', async () => {
    const found = await read(
      'odd.jsonl',
      [1, 2, 3]
        .map((id) =>
          JSON.stringify({ k: id, kop: `Bridge ${id} is closed for repairs`, inh: [TEXT, `${TEXT} ${id}`] }),
        )
        .join('\n'),
    );
    expect(guesses(found)).toEqual([[{ k: 'ignore', kop: 'headline', inh: 'body' }, false]]);
    expect(headlines(found)).toEqual([1, 2, 3].map((id) => `Bridge ${id} is closed for repairs`));
    expect(found.readings[0]).toMatchObject({ draft: { blocks: [{ text: TEXT }, { text: `${TEXT} 1` }] } });
  });

  it('that hold no text at all are no articles, and nobody is asked', async () => {
    const settings = { name: 'tool', description: 'A tool that does this and that for you', version: '1.0' };
    for (const [name, content] of [
      ['package.json', JSON.stringify(settings)],
      ['numbers.jsonl', '{"a":1}\n{"a":2}\n'],
      ['numbers.json', '[{"a":1},{"a":2}]'],
    ] as const) {
      const found = await read(name, content);
      expect([name, found.sketches, found.readings.filter(({ ok }) => ok)]).toEqual([name, [], []]);
    }
  });

  it('with a name and a description make nobody sure', async () => {
    const record = { name: 'Bridge', description: TEXT.repeat(4) };
    expect((await read('one.json', JSON.stringify(record))).sketches).toMatchObject([{ sure: false }]);
  });

  it('that are damaged in a mapped file fail alone', async () => {
    const found = await read(
      'mixed.jsonl',
      [JSON.stringify({ kop: 'Bridge closes for repairs', inh: TEXT.repeat(3) }), '{"kop', '7', '{}'].join(
        '\n',
      ),
    );
    expect(headlines(found)).toEqual([
      'Bridge closes for repairs',
      'broken-json',
      'not-an-article',
      'not-an-article',
    ]);
    expect(found.readings[3]).toMatchObject({ part: 'line 4', reason: { line: 4 } });
  });
});

describe('paths', () => {
  it('lead back to what stands there, whatever the names are', () => {
    const name = fc.stringMatching(/^[a-c.$]{1,4}$/u);
    const record = fc.letrec((tie) => ({
      record: fc.dictionary(name, fc.oneof({ depthSize: 'small' }, fc.integer(), tie('record')), {
        maxKeys: 4,
      }),
    })).record;
    fc.assert(
      fc.property(record, (value) => {
        const found = pathsOf(value as object);
        for (const path of found.keys()) expect(valueAt(value as object, path)).toBeDefined();
      }),
    );
  });

  it('of fields that every object has lead nowhere', () => {
    expect(valueAt({}, 'constructor.name')).toBeUndefined();
    expect(valueAt({ a: {} }, 'a.toString')).toBeUndefined();
  });
});
