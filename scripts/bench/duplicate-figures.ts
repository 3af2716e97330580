import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { sketchOf } from '../../electron/domain/duplicates/sketch.ts';
import { createSketchIndex } from '../../electron/domain/duplicates/sketch-index.ts';
import { type BenchBackend, startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { randomFrom } from './generate-articles.ts';
import { type Bar, compare, type Row } from './row.ts';

/** Pairs of articles of the corpus with what they truly have in common, beside the corpus itself. */
const PAIRS_FILE = 'neardup-reuters.tsv';
const LIBRARY_SIZE = 100_000;
const NEW_ARTICLES = 5_000;
const LONGEST_WAIT_MS = 120_000;

interface Pair {
  readonly jaccard: number;
  readonly containment: number;
  readonly a: string;
  readonly b: string;
}

/** The classes that the pairs fall into, each with the share of them that has to be together. */
const CLASSES: readonly {
  readonly name: string;
  readonly of: (pair: Pair) => boolean;
  readonly bar: Bar;
}[] = [
  { name: 'duplicates-same', of: ({ jaccard }) => jaccard >= 0.9, bar: { atLeast: 0.99 } },
  {
    name: 'duplicates-versions',
    of: ({ jaccard }) => jaccard >= 0.5 && jaccard < 0.9,
    bar: { atLeast: 0.9 },
  },
  {
    name: 'duplicates-contained',
    of: ({ jaccard, containment }) => jaccard < 0.5 && containment >= 0.9,
    bar: { atLeast: 0.8 },
  },
  {
    name: 'duplicates-traps',
    of: ({ jaccard, containment }) => jaccard >= 0.3 && jaccard < 0.5 && containment < 0.7,
    bar: { atMost: 0.05 },
  },
];

/**
 * What a library groups by itself: of known pairs in the whole corpus those that are together (grouped, or skipped as the same
 * article); and what it costs an article where 100,000 are there already.
 */
export async function duplicateFigures(context: BenchContext): Promise<Row[]> {
  const rows: Row[] = [];
  const file = context.corpus.source && join(dirname(context.corpus.source), PAIRS_FILE);
  const folder = await buildGrouped(context);
  if (file && existsSync(file)) {
    const pairs = readPairs(file);
    const togetherIn = readGroups(folder, context);
    for (const { name, of, bar } of CLASSES) {
      const wanted = pairs.filter(of);
      const together = wanted.filter(togetherIn).length;
      rows.push(
        compare(
          { name, ours: together, unit: 'pairs' },
          { peer: wanted.length, peerName: 'all such pairs' },
          bar,
        ),
      );
    }
  } else context.say(`duplicates: no ${PAIRS_FILE} beside the corpus, only the times are measured`);
  rows.push(await timeInLargeLibrary(context), memoryOfLargeLibrary());
  return rows;
}

/** The folder of a library of the corpus when all of it has been grouped. */
async function buildGrouped(context: BenchContext): Promise<string> {
  const folder = context.newFolder();
  const backend = startBackend(folder, context.parser);
  await groupTime(backend, folder, context.corpus.path);
  backend.close();
  return folder;
}

/** Imports a file, and gives the milliseconds from the end of the import until every article has been looked at. */
async function groupTime(backend: BenchBackend, folder: string, file: string): Promise<number> {
  await backend.importFile(file);
  const started = performance.now();
  const database = new DatabaseSync(join(folder, 'library.db'), { readOnly: true });
  const left = database.prepare(
    'SELECT count(*) AS n FROM articles WHERE id > coalesce((SELECT max(article_id) FROM sketches), 0)',
  );
  const until = performance.now() + LONGEST_WAIT_MS;
  while ((left.get() as { n: number }).n > 0) {
    if (performance.now() > until) throw new Error('The articles were not grouped in time');
    await wait(5);
  }
  database.close();
  return performance.now() - started;
}

function readPairs(file: string): Pair[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [jaccard = '', containment = '', a = '', b = ''] = line.split('\t');
    return { jaccard: Number(jaccard), containment: Number(containment), a, b };
  });
}

/** Whether two articles of the corpus, by its own ids, are one article or in one group of the library. */
function readGroups(folder: string, { corpus }: BenchContext): (pair: Pair) => boolean {
  const lines = readFileSync(corpus.path, 'utf8').trimEnd().split('\n');
  const database = new DatabaseSync(join(folder, 'library.db'), { readOnly: true });
  const items = database
    .prepare(
      `SELECT part, article_id AS article, main_id AS main FROM import_items
        LEFT JOIN group_members USING (article_id)`,
    )
    .all() as { part: string; article: number; main: number | null }[];
  database.close();
  const home = new Map(
    items.map(({ part, article, main }) => {
      const line = JSON.parse(lines[Number(part.replace(/\D/gu, '')) - 1] ?? '{}') as { id?: string };
      return [line.id ?? '', main ?? article];
    }),
  );
  return ({ a, b }) => home.has(a) && home.get(a) === home.get(b);
}

/** Milliseconds to group one more article where 100,000 are there already. */
async function timeInLargeLibrary(context: BenchContext): Promise<Row> {
  context.say(`duplicates: building a library of ${LIBRARY_SIZE.toLocaleString('en')} articles …`);
  const folder = context.newFolder();
  const lines = readFileSync(context.corpus.path, 'utf8').trimEnd().split('\n');
  const [large, more] = [join(folder, 'large.jsonl'), join(folder, 'more.jsonl')];
  writeFileSync(large, multiplied(lines, 0, LIBRARY_SIZE));
  writeFileSync(more, multiplied(lines, LIBRARY_SIZE, NEW_ARTICLES));
  const backend = startBackend(folder, context.parser);
  const first = await groupTime(backend, folder, large);
  const milliseconds = await groupTime(backend, folder, more);
  backend.close();
  context.say(`duplicates: the first ${LIBRARY_SIZE} took ${Math.round(first)} ms`);
  return compare(
    { name: 'duplicates-time', ours: milliseconds / NEW_ARTICLES, unit: 'ms' },
    { peer: 2, peerName: `limit with ${LIBRARY_SIZE.toLocaleString('en')} articles` },
    { atMost: 1 },
  );
}

/** So many articles from the corpus over and over, the longer words of each round marked with it: other articles, made as real ones are. */
function multiplied(lines: readonly string[], from: number, count: number): string {
  const marked: string[] = [];
  for (let number = from; number < from + count; number += 1) {
    const round = String.fromCharCode(97 + Math.floor(number / lines.length));
    const article = JSON.parse(lines[number % lines.length] ?? '{}') as Record<string, unknown>;
    const body = String(article['body']).replace(/[a-z]{4,}/giu, (word) => `${word}${round}`);
    marked.push(JSON.stringify({ ...article, body }));
  }
  return `${marked.join('\n')}\n`;
}

/** What the sketches of 100,000 long articles take while articles are being grouped. */
function memoryOfLargeLibrary(): Row {
  const random = randomFrom(23);
  const index = createSketchIndex();
  for (let article = 1; article <= LIBRARY_SIZE; article += 1) {
    const shingles = Uint32Array.from({ length: 400 }, () => Math.floor(random() * 0x1_0000_0000));
    index.add(article, sketchOf(shingles.sort()));
  }
  return compare(
    { name: 'duplicates-memory', ours: index.bytes / 1_000_000, unit: 'MB' },
    { peer: 60, peerName: `limit with ${index.size.toLocaleString('en')} long articles` },
    { atMost: 1 },
  );
}
