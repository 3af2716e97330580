import type { SearchRequest } from '../../contract/schemas.ts';
import type { ArticleId } from '../../domain/article.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import type { Query } from '../../domain/query/query.ts';
import { toPlan } from '../../domain/query/to-plan.ts';
import type { BackendContext } from '../backend-context.ts';
import { circumstancesOf } from '../circumstances.ts';
import { inSlices } from '../slices.ts';

export type Window = Pick<SearchRequest, 'view' | 'sort' | 'offset' | 'limit'>;

export interface FoundPage {
  readonly ids: readonly ArticleId[];
  readonly total: number;
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
  const { view, sort, offset, limit } = window;
  const revision = library.revision();
  if (!query) {
    const ids = library.search.list({ filter: view, offset, limit });
    return { ids, total: totalOf(ids, window, () => library.search.countListed(view)) };
  }
  const { plan, exact } = toPlan(query, { expand: (word) => library.search.wordsThatFit(word) });
  if (view.folder === 'library' && exact) {
    const ids = library.search.find(plan, { filter: view, sort, offset, limit });
    const memoryKey = JSON.stringify([key, view]);
    const total = totalOf(
      ids,
      window,
      () => memory.get(memoryKey)?.total ?? library.search.countFound(plan, view),
    );
    memory.set(memoryKey, { total, ids: null }, revision);
    return { ids, total };
  }
  const memoryKey = JSON.stringify([key, view, sort]);
  const known = memory.get(memoryKey)?.ids;
  const ids = known ?? (await verify(context, query, candidates(), signal));
  if (!known) memory.set(memoryKey, { total: ids.length, ids }, revision);
  return { ids: ids.slice(offset, offset + limit), total: ids.length };

  function candidates(): ArticleId[] {
    const all = { filter: view, sort, offset: 0, limit: ALL };
    // What lies in the trash is not in the index: there, the matcher looks at everything.
    return view.folder === 'trash' ? library.search.list(all) : library.search.find(plan, all);
  }
}

/** A page that is not full knows the total without counting. */
function totalOf(ids: readonly ArticleId[], { offset, limit }: Window, count: () => number): number {
  return ids.length < limit && (ids.length > 0 || offset === 0) ? offset + ids.length : count();
}

async function verify(
  { library, cache }: Context,
  query: Query,
  candidates: readonly ArticleId[],
  signal: AbortSignal,
): Promise<ArticleId[]> {
  const matching: ArticleId[] = [];
  await inSlices(
    candidates,
    (id) => {
      const article = cache.peek(id);
      if (!article) return;
      const circumstances = circumstancesOf(library, article.record);
      if (matchQuery(query, article.tokenized, { circumstances })) matching.push(id);
    },
    signal,
  );
  return matching;
}
