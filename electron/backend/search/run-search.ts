import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Correction, SearchReply } from '../../contract/replies.ts';
import type { SearchRequest } from '../../contract/schemas.ts';
import { parseQuery } from '../../domain/query/parse-query.ts';
import type { Query } from '../../domain/query/query.ts';
import type { BackendContext } from '../backend-context.ts';
import { toArticleRows } from './article-rows.ts';
import { correctQuery } from './correct-query.ts';
import { type FoundPage, findArticles } from './find-articles.ts';

type Context = Pick<BackendContext, 'library' | 'cache' | 'memory' | 'corrector'>;

/** Answers `search.run`: finds, corrects where that was asked for and something would be found, and makes the rows. */
export async function runSearch(
  context: Context,
  request: SearchRequest,
  signal: AbortSignal,
): Promise<SearchReply> {
  const started = performance.now();
  const { library } = context;
  const { query: text, typing } = request;
  const parsed = parseQuery(text, { typing });
  if (!parsed.ok) {
    return { rows: [], total: 0, counting: false, elapsedMs: 0, correction: null, problem: parsed.problem };
  }
  let { query } = parsed;
  let page = await find(text, query);
  const corrected = request.correct && query ? await correct(query, page) : null;
  if (corrected) ({ query, page } = corrected);
  const rows = toArticleRows(context, page.ids, query, request.view);
  return {
    rows,
    total: page.total,
    counting: page.counting,
    elapsedMs: performance.now() - started,
    correction: corrected?.correction ?? null,
    problem: null,
  };

  function find(searched: string, asked: Query | null): Promise<FoundPage> {
    // What `date:today` finds is another thing tomorrow.
    const day = new Date().toDateString();
    return findArticles(context, asked, `${typing} ${day} ${searched}`, request, signal);
  }

  async function correct(
    asked: Query,
    found: FoundPage,
  ): Promise<{ query: Query; page: FoundPage; correction: Correction } | null> {
    if (request.view.folder === 'trash') return null;
    // Others are answered in between.
    while (library.search.warm()) await nextTurn();
    signal.throwIfAborted();
    const correction = correctQuery(context, text, asked, found.total === 0 && !found.counting);
    if (!correction) return null;
    const again = parseQuery(correction.searched, { typing });
    if (!again.ok || !again.query) return null;
    const better = await find(correction.searched, again.query);
    return better.total > 0 ? { query: again.query, page: better, correction } : null;
  }
}
