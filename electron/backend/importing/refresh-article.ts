import type { ParsedArticle } from '../../contract/parser-messages.ts';
import type { ArticleId, ArticleMetadata } from '../../domain/article.ts';
import type { ResultsContext } from './store-results.ts';

/**
 * Inside a transaction: gives an article that has the same text the metadata with which it was read now. What a person has changed,
 * starred or tagged stays as it is. Returns false where that kept something as it was.
 */
export function refreshArticle(
  { library, cache, alerts, grouper }: ResultsContext,
  id: ArticleId,
  { metadata, details = '', index }: ParsedArticle,
): boolean {
  const record = library.articles.record(id);
  if (!record) return true;
  const fields = Object.keys(metadata) as (keyof ArticleMetadata)[];
  if (record.details === details && fields.every((field) => record[field] === metadata[field])) return true;
  if (record.touchedAt !== null) return false;
  library.articles.refresh(id, metadata, details);
  cache.forget([id]);
  grouper.edited(id);
  if (record.trashedAt !== null) return true;
  library.search.replace(id, index);
  alerts.rematch([id]);
  return true;
}
