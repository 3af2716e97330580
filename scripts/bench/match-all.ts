import type { CompiledAlerts } from '../../electron/domain/alerts/percolate.ts';
import { type SearchableArticle, tokenizeArticle } from '../../electron/domain/tokenized-article.ts';

/** Looks through articles as they come in, cut into words for the first time; gives the hits. */
export function matchAll(articles: readonly SearchableArticle[], alerts: CompiledAlerts): number {
  return articles.reduce((sum, article) => sum + alerts.match(tokenizeArticle(article)).length, 0);
}

/** How long the work takes, in seconds. */
export function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1_000;
}
