import type { AlertSettings } from '../../domain/alerts/alert.ts';
import { compileConditions } from '../../domain/alerts/compile-conditions.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import { parseAlias } from '../../domain/query/parse-query.ts';
import type { Query } from '../../domain/query/query.ts';
import { toPlan } from '../../domain/query/to-plan.ts';
import type { Library } from '../../storage/library.ts';
import type { ArticleCache } from '../article-cache.ts';
import { inSlices } from '../slices.ts';

/** An alert's aliases as queries; those that cannot be understood are left out. */
function toQueries(aliases: readonly string[]): Query[] {
  return aliases.flatMap((alias) => {
    const parsed = parseAlias(alias);
    return parsed.ok && parsed.query ? [parsed.query] : [];
  });
}

/**
 * All articles outside the trash that an alert hits: the index names the candidates, the matcher decides where
 * the index cannot. Works in slices; throws an `AbortError` once the signal is aborted.
 */
export async function articlesHitBy(
  library: Library,
  cache: ArticleCache,
  { aliases, scope, conditions }: Pick<AlertSettings, 'aliases' | 'scope' | 'conditions'>,
  signal?: AbortSignal,
): Promise<Set<ArticleId>> {
  const found = new Set<ArticleId>();
  for (const query of toQueries(aliases)) {
    const { plan, exact } = toPlan(query, { scope, expand: (word) => library.search.wordsThatFit(word) });
    const candidates = library.search.findAll(plan);
    if (exact) {
      for (const id of candidates) found.add(id);
      continue;
    }
    await inSlices(
      candidates,
      (id) => {
        if (found.has(id)) return;
        const article = cache.peek(id);
        if (article && matchQuery(query, article.tokenized, { scope })) found.add(id);
      },
      signal,
    );
  }
  if (!compileConditions(conditions)) return found;
  const alert = compileAlerts([{ id: 1, aliases, scope, conditions }]);
  await inSlices(
    [...found],
    (id) => {
      const article = cache.peek(id);
      if (!article || alert.match(article.tokenized).length === 0) found.delete(id);
    },
    signal,
  );
  return found;
}
