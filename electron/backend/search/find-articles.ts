import type { SearchRequest } from '../../contract/schemas.ts';
import type { ArticleId } from '../../domain/article.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import type { Query } from '../../domain/query/query.ts';
import { rankingOf } from '../../domain/query/ranking.ts';
import { toPlan } from '../../domain/query/to-plan.ts';
import type { BackendContext } from '../backend-context.ts';
import { circumstancesOf } from '../circumstances.ts';
import { inSlices } from '../slices.ts';

export type Window = Pick<SearchRequest, 'view' | 'sort' | 'offset' | 'limit' | 'withinMs'>;

export interface FoundPage {
  readonly ids: readonly ArticleId[];
  readonly total: number;
  /** Whether there may be more than `total`, since the time was up. */
  readonly counting: boolean;
}

type Context = Pick<BackendContext, 'library' | 'cache' | 'memory'>;

const ALL = 1_000_000_000;

/** One page of the articles that a query (null: all) finds in a view, and how many there are. */
export async function findArticles(
  context: Context,
  query: Query | null,
  key: string,
  window: Window,
  signal: AbortSignal,
): Promise<FoundPage> {
  const { library, memory } = context;
  const { view, sort, offset, limit, withinMs } = window;
  const revision = library.revision();
  const deadline = withinMs === undefined ? Number.POSITIVE_INFINITY : performance.now() + withinMs;
  if (!query) {
    const ids = library.search.list({ filter: view, offset, limit });
    return { ids, total: totalOf(ids, window, () => library.search.countListed(view)), counting: false };
  }
  const { plan, exact } = toPlan(query, {
    expand: (word) => library.search.wordsThatFit(word),
    attachedOnly: (forms) => library.search.attachedOnly(forms),
  });
  const ranking = rankingOf(query);
  if (view.folder === 'library' && exact) {
    const ids = library.search.find(plan, { filter: view, sort, offset, limit, ranking });
    const memoryKey = JSON.stringify([key, view]);
    const total = totalOf(
      ids,
      window,
      () => memory.get(memoryKey)?.total ?? library.search.countFound(plan, view),
    );
    memory.set(memoryKey, { total, ids: null, left: [] }, revision);
    return { ids, total, counting: false };
  }
  const memoryKey = JSON.stringify([key, view, sort]);
  const known = memory.get(memoryKey);
  const ids = known?.ids ?? [];
  const left = known?.ids ? known.left : candidates();
  const looked = await verify(context, query, left, deadline, signal);
  const found = {
    ids: looked.matching.length > 0 ? [...ids, ...looked.matching] : ids,
    left: left.slice(looked.count),
  };
  const total = found.ids.length;
  if (!known || looked.count > 0) memory.set(memoryKey, { ...found, total }, revision);
  return { ids: found.ids.slice(offset, offset + limit), total, counting: found.left.length > 0 };

  function candidates(): ArticleId[] {
    const all = { filter: view, sort, offset: 0, limit: ALL, ranking };
    // What lies in the trash is not in the index: there, the matcher looks at everything.
    return view.folder === 'trash' ? library.search.list(all) : library.search.find(plan, all);
  }
}

/** A page that is not full knows the total without counting. */
function totalOf(ids: readonly ArticleId[], { offset, limit }: Window, count: () => number): number {
  return ids.length < limit && (ids.length > 0 || offset === 0) ? offset + ids.length : count();
}

/** Looks at candidates in order until the deadline (as `performance.now()` counts): how many it got to, and which of them match. */
async function verify(
  { library, cache }: Context,
  query: Query,
  candidates: readonly ArticleId[],
  deadline: number,
  signal: AbortSignal,
): Promise<{ readonly count: number; readonly matching: readonly ArticleId[] }> {
  const matching: ArticleId[] = [];
  let count = 0;
  await inSlices(
    inTime(),
    (id) => {
      count += 1;
      const article = cache.peek(id);
      if (!article) return;
      const circumstances = circumstancesOf(library, article.record);
      if (matchQuery(query, article.tokenized, { circumstances })) matching.push(id);
    },
    signal,
  );
  return { count, matching };

  function* inTime(): Iterable<ArticleId> {
    for (const id of candidates) {
      if (performance.now() >= deadline) return;
      yield id;
    }
  }
}
