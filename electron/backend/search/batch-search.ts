import { open } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckedArgument } from '../../contract/ipc.ts';
import type { BatchHit, BatchReply, BatchSheetReply } from '../../contract/replies.ts';
import type { ArticleId } from '../../domain/article.ts';
import { CSV_BEGINNING, csvLine } from '../../domain/csv.ts';
import {
  type BatchQuery,
  type BatchResult,
  HIT_COLUMNS,
  parseBatchQuery,
  readQueries,
  SUMMARY_COLUMNS,
  summaryRow,
} from '../../domain/query/batch.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import type { Query } from '../../domain/query/query.ts';
import { toPlan } from '../../domain/query/to-plan.ts';
import { makeSnippet } from '../../domain/snippet.ts';
import type { BackendContext } from '../backend-context.ts';
import { circumstancesOf } from '../circumstances.ts';
import { Failure } from '../failure.ts';
import { writeWhole } from '../write-export.ts';

type Context = Pick<BackendContext, 'library' | 'cache' | 'announcer' | 'grants'>;

/** How long one batch may keep all others waiting, in milliseconds. */
const SLICE_MS = 8;
/** So many articles are asked for in one go. */
const IDS_AT_ONCE = 20_000;
const SNIPPET_LENGTH = 240;
const PROGRESS_EVERY_MS = 150;
/** The first hits are shown while the rest is searched for. */
const HITS_SHOWN = 20;

/** Answers `search.readBatch`. */
export async function readBatch(
  { grants, readSheet }: Pick<BackendContext, 'grants' | 'readSheet'>,
  { grant }: CheckedArgument<'search.readBatch'>,
  signal: AbortSignal,
): Promise<BatchSheetReply> {
  const [path = ''] = grants.take(grant, 'import');
  const file = basename(path);
  const sheet = await readSheet(path, signal);
  const read = readQueries(sheet.kind === 'table' ? sheet.rows : []);
  if (!read.ok) throw new Failure('refused', `${file} cannot be searched for. ${read.problem}.`);
  return { file, queries: read.queries };
}

/**
 * Answers `search.batch`: searches the library for each query in turn and writes what is found, as it is found, to the file that
 * the person chose, and beside it a summary. `batch.progress` tells how far it has come. Once the signal is aborted nothing of it
 * is left on disk. What it takes in memory does not grow with what is found.
 */
export async function batchSearch(
  context: Context,
  { run, queries, grant }: CheckedArgument<'search.batch'>,
  signal: AbortSignal,
): Promise<BatchReply> {
  const [path] = context.grants.take(grant, 'export');
  if (!path) throw new Failure('refused', 'No file was chosen. Choose one and try again.');
  const results: BatchResult[] = [];
  const first: BatchHit[] = [];
  let hits = 0;
  let told = performance.now();

  function tell(): void {
    told = performance.now();
    const failed = results.filter(({ problem }) => problem).length;
    context.announcer.emit('batch.progress', {
      run,
      done: results.length,
      of: queries.length,
      hits,
      failed,
      first,
    });
  }

  async function* lines(): AsyncGenerator<string, void, void> {
    yield CSV_BEGINNING + csvLine(HIT_COLUMNS);
    let piece = '';
    let began = performance.now();
    for (const asked of queries) {
      const parsed = parseBatchQuery(asked.query);
      let found = 0;
      for (const hit of parsed.ok ? hitsOf(context, parsed.query) : []) {
        if (hit) {
          found += 1;
          hits += 1;
          if (first.length < HITS_SHOWN) first.push({ query: asked.query, name: asked.name, ...hit });
          piece += hitLine(asked, hit);
        }
        if (performance.now() - began < SLICE_MS) continue;
        if (performance.now() - told > PROGRESS_EVERY_MS) tell();
        if (piece !== '') yield piece;
        piece = '';
        await nextTurn();
        signal.throwIfAborted();
        began = performance.now();
      }
      results.push({ found, problem: parsed.ok ? null : parsed.problem });
    }
    if (piece !== '') yield piece;
  }

  await writeWhole(path, lines(), signal);
  const summary = await summaryPath(path);
  await writeWhole(summary, summaryLines(queries, results), signal);
  tell();
  return { file: basename(path), summary: basename(summary), hits, results };
}

const SUMMARY_BEGINNING = CSV_BEGINNING + csvLine(SUMMARY_COLUMNS);

function* summaryLines(
  queries: readonly BatchQuery[],
  results: readonly BatchResult[],
): Generator<string, void, void> {
  yield SUMMARY_BEGINNING;
  for (const [at, result] of results.entries()) {
    const asked = queries[at];
    if (asked) yield csvLine(summaryRow(asked, result));
  }
}

interface FoundArticle {
  readonly article: ArticleId;
  readonly headline: string;
  readonly source: string;
  readonly published: string;
  readonly mentions: number;
  readonly snippet: string;
  readonly url: string;
}

/** The articles outside the trash that match, in the order in which they came in; null for each candidate that does not. */
function* hitsOf({ library, cache }: Context, query: Query): Generator<FoundArticle | null, void, void> {
  const { plan } = toPlan(query, { expand: (word) => library.search.wordsThatFit(word) });
  const lastId = library.articles.lastId();
  for (let from = 1; from <= lastId; from += IDS_AT_ONCE) {
    for (const id of library.search.findAll(plan, { from, to: Math.min(from + IDS_AT_ONCE - 1, lastId) })) {
      const article = cache.peek(id);
      const mentions =
        article &&
        matchQuery(query, article.tokenized, { circumstances: circumstancesOf(library, article.record) });
      if (!article || !mentions) {
        yield null;
        continue;
      }
      const { headline, source, published, url } = article.record;
      const snippet = makeSnippet(article.tokenized, mentions, SNIPPET_LENGTH).text;
      yield { article: id, headline, source, published, mentions: mentions.length, snippet, url };
    }
    // A turn for the others also where nothing is found.
    yield null;
  }
}

function hitLine({ query, name }: BatchQuery, hit: FoundArticle): string {
  const { article, headline, source, published, mentions, snippet, url } = hit;
  return csvLine([query, name, article, headline, source, published, mentions, snippet, url]);
}

/** Beside the hits. An earlier summary of ours is replaced, any other file left alone. */
async function summaryPath(hits: string): Promise<string> {
  const extension = extname(hits);
  const stem = join(dirname(hits), basename(hits, extension));
  for (let number = 1; ; number += 1) {
    const path = `${stem} summary${number === 1 ? '' : ` ${number}`}${extension || '.csv'}`;
    if (await isFree(path)) return path;
  }
}

async function isFree(path: string): Promise<boolean> {
  const wanted = Buffer.from(SUMMARY_BEGINNING);
  try {
    const file = await open(path, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(wanted.length), 0, wanted.length, 0);
      return buffer.equals(wanted);
    } finally {
      await file.close();
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
