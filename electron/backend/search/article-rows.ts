import type { ArticleRow } from '../../contract/replies.ts';
import type { ArticleView } from '../../contract/schemas.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import { hindranceOf } from '../../domain/article-details.ts';
import { HEADLINE_BLOCK, type Mention } from '../../domain/mention.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import type { Query } from '../../domain/query/query.ts';
import { makeSnippet } from '../../domain/snippet.ts';
import type { BackendContext } from '../backend-context.ts';
import { circumstancesOf } from '../circumstances.ts';

/** Characters of a snippet: one line of the list, with room for a wide window. */
const SNIPPET_LENGTH = 160;

/**
 * The list's lines for these articles, with the query's mentions marked. In the list of an alert or a folder of them a line is
 * read once its hits were seen: an article that was read before the alert was made is news there; without a query its mentions
 * are marked.
 */
export function toArticleRows(
  { library, cache }: Pick<BackendContext, 'library' | 'cache'>,
  ids: readonly ArticleId[],
  query: Query | null,
  view: ArticleView = { folder: 'library' },
): ArticleRow[] {
  const watched = alertsOf(library, view);
  const watch = query || watched.length === 0 ? null : compileAlerts(watched);
  return ids.flatMap((id) => {
    const article = cache.get(id);
    if (!article) return [];
    const { record, tokenized } = article;
    const mentions = query
      ? (matchQuery(query, tokenized, { circumstances: circumstancesOf(library, record) }) ?? [])
      : (watch?.match(tokenized) ?? []).flatMap(({ mentions }) => mentions).sort(byPlace);
    const headlineMarks = mentions
      .filter((mention) => mention.block === HEADLINE_BLOCK)
      .map(({ start, end }) => ({ start, end }));
    return {
      id,
      headline: record.headline,
      headlineMarks,
      source: record.source,
      place: record.place,
      published: record.published,
      importedAt: record.importedAt,
      language: record.language,
      read: record.read && !watched.some((alert) => library.hits.isUnseen(alert.id, id)),
      starred: record.starred,
      trashed: record.trashedAt !== null,
      hindrance: hindranceOf(record.details),
      tags: library.tags.of(id),
      snippet: makeSnippet(tokenized, mentions, SNIPPET_LENGTH),
      alerts: library.hits.alertsOf(id),
      group: library.groups.groupOf(id),
    };
  });
}

/** The alerts whose articles the view shows; none where it shows others. */
function alertsOf(library: BackendContext['library'], { alert, alertFolder }: ArticleView): readonly Alert[] {
  if (alertFolder !== undefined)
    return library.alerts.list().filter(({ folder, archived }) => folder === alertFolder && !archived);
  const one = alert === undefined ? null : library.alerts.get(alert);
  return one ? [one] : [];
}

function byPlace(one: Mention, other: Mention): number {
  return one.block - other.block || one.start - other.start;
}
