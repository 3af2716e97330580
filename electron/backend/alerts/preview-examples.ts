import type { ArticleExample } from '../../contract/replies.ts';
import type { CompiledAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import { makeSnippet } from '../../domain/snippet.ts';
import type { ArticleCache } from '../article-cache.ts';

const SNIPPET_LENGTH = 160;

/** Articles as a preview of an alert shows them: the piece of each where its mentions stand. Those that went meanwhile are left out. */
export function previewExamples(
  cache: ArticleCache,
  alert: CompiledAlerts,
  ids: readonly ArticleId[],
): ArticleExample[] {
  return ids.flatMap((id) => {
    const article = cache.get(id);
    if (!article) return [];
    const mentions = alert.match(article.tokenized)[0]?.mentions ?? [];
    const { headline, source } = article.record;
    return { id, headline, source, snippet: makeSnippet(article.tokenized, mentions, SNIPPET_LENGTH) };
  });
}
