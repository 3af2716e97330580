import type { AlertScope } from '../alerts/alert.ts';
import type { Mention, TextRange } from '../mention.ts';
import { mergeMentions } from '../merge-mentions.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { findExact } from './find-exact.ts';
import { findAllQueryWords, findQueryWords } from './find-words.ts';
import { type Circumstances, matchFact } from './match-fact.ts';
import { findNear } from './occurrences.ts';
import type { ExactQuery, NearQuery, Query, QueryField, WordsQuery } from './query.ts';
import { writesParticles } from './running-text.ts';

/** Whether an article matches, and where: what decides in search and for alerts alike. */
interface Search {
  readonly article: TokenizedArticle;
  readonly scope: AlertScope;
  readonly circumstances: Circumstances | null;
}

export interface MatchOptions {
  readonly scope?: AlertScope;
  /** What `is:`, `tag:` and their like are answered from. */
  readonly circumstances?: Circumstances | null;
}

/**
 * Null where the article does not match. Else the mentions of all terms that are not under NOT, in reading order and
 * without overlaps; none for a query like `NOT sport` or `source:imna`.
 */
export function matchQuery(
  query: Query,
  article: TokenizedArticle,
  { scope = 'article', circumstances = null }: MatchOptions = {},
): readonly Mention[] | null {
  const search = { article, scope, circumstances };
  // What is found by its places needs no look of its own whether it is there.
  const isLeaf = query.kind === 'words' || query.kind === 'exact' || query.kind === 'near';
  if (!isLeaf && !matches(query, null, search)) return null;
  const mentions: Mention[] = [];
  collect(query, null, search, mentions);
  return isLeaf && mentions.length === 0 ? null : mergeMentions(mentions);
}

function matches(query: Query, field: QueryField | null, search: Search): boolean {
  switch (query.kind) {
    case 'words':
    case 'exact':
    case 'near':
      return textsOf(field, search).some((text) => occurs(query, text, search.article));
    case 'and':
      return query.parts.every((part) => matches(part, field, search));
    case 'or':
      return query.parts.some((part) => matches(part, field, search));
    case 'not':
      return !matches(query.part, field, search);
    case 'field':
      return matches(query.part, query.field, search);
    case 'fact':
      return matchFact(query.fact, search.article, search.circumstances);
  }
}

/** Texts that are shown beside the article: what is found there is not marked. */
const ELSEWHERE: ReadonlySet<QueryField> = new Set(['source', 'byline', 'place']);

function collect(query: Query, field: QueryField | null, search: Search, mentions: Mention[]): void {
  switch (query.kind) {
    case 'words':
    case 'exact':
    case 'near':
      if (field !== null && ELSEWHERE.has(field)) return;
      for (const text of textsOf(field, search)) {
        for (const { start, end } of rangesOf(query, text, search.article))
          mentions.push({ block: text.block, start, end });
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
    case 'fact':
      return;
  }
}

type Leaf = WordsQuery | ExactQuery | NearQuery;

function occurs(query: Leaf, text: TokenizedText, article: TokenizedArticle): boolean {
  return query.kind === 'words'
    ? findQueryWords(text.tokens, query, 0, writesParticles(text, article)) !== -1
    : rangesOf(query, text, article).length > 0;
}

function rangesOf(query: Leaf, text: TokenizedText, article: TokenizedArticle): readonly TextRange[] {
  switch (query.kind) {
    case 'words':
      return findAllQueryWords(text.tokens, query, writesParticles(text, article));
    case 'exact':
      return findExact(query, text, article);
    case 'near':
      return findNear(query, text, article);
  }
}

function textsOf(field: QueryField | null, { article, scope }: Search): readonly TokenizedText[] {
  const lead = article.blocks.slice(article.lead, article.lead + 1);
  const body = scope === 'article' ? article.blocks : scope === 'headline' ? [] : lead;
  switch (field) {
    case 'source':
    case 'byline':
    case 'place':
    case 'headline':
      return [article[field]];
    case 'lead':
      return scope === 'headline' ? [] : lead;
    case 'body':
      return body;
    case null:
      return [article.headline, ...body];
  }
}
