import type { AlertScope } from '../alerts/alert.ts';
import type { Mention } from '../mention.ts';
import { mergeMentions } from '../merge-mentions.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { findExact } from './find-exact.ts';
import { findAllWords, findWords } from './find-words.ts';
import type { ExactQuery, Query, QueryField, WordsQuery } from './query.ts';

/** Whether an article matches, and where: what decides in search and for alerts alike. */
interface Search {
  readonly article: TokenizedArticle;
  readonly scope: AlertScope;
}

/**
 * Null where the article does not match. Else the mentions of all terms that are not under NOT, in reading order and
 * without overlaps; none for a query like `NOT sport` or `source:imna`.
 */
export function matchQuery(
  query: Query,
  article: TokenizedArticle,
  scope: AlertScope = 'article',
): readonly Mention[] | null {
  const search = { article, scope };
  if (!matches(query, null, search)) return null;
  const mentions: Mention[] = [];
  collect(query, null, search, mentions);
  return mergeMentions(mentions);
}

function matches(query: Query, field: QueryField | null, search: Search): boolean {
  switch (query.kind) {
    case 'words':
    case 'exact':
      return textsOf(field, search).some((text) => occurs(query, text, search.article));
    case 'and':
      return query.parts.every((part) => matches(part, field, search));
    case 'or':
      return query.parts.some((part) => matches(part, field, search));
    case 'not':
      return !matches(query.part, field, search);
    case 'field':
      return matches(query.part, query.field, search);
  }
}

function collect(query: Query, field: QueryField | null, search: Search, mentions: Mention[]): void {
  switch (query.kind) {
    case 'words':
    case 'exact':
      if (field === 'source') return;
      for (const text of textsOf(field, search)) {
        const ranges =
          query.kind === 'exact'
            ? findExact(query, text, search.article)
            : findAllWords(
                text.tokens,
                query.words.map((word) => word.folded),
                query.prefix,
              );
        for (const { start, end } of ranges) mentions.push({ block: text.block, start, end });
      }
      return;
    case 'and':
    case 'or':
      for (const part of query.parts) collect(part, field, search, mentions);
      return;
    case 'field':
      collect(query.part, query.field, search, mentions);
      return;
    case 'not':
      return;
  }
}

function occurs(query: WordsQuery | ExactQuery, text: TokenizedText, article: TokenizedArticle): boolean {
  if (query.kind === 'exact') return findExact(query, text, article).length > 0;
  const words = query.words.map((word) => word.folded);
  return findWords(text.tokens, words, query.prefix) !== -1;
}

function textsOf(field: QueryField | null, { article, scope }: Search): readonly TokenizedText[] {
  if (field === 'source') return [article.source];
  if (field === 'headline') return [article.headline];
  if (scope === 'article') return [article.headline, ...article.blocks];
  const lead = article.blocks[article.lead];
  return lead ? [article.headline, lead] : [article.headline];
}
