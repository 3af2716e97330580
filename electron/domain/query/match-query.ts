import type { AlertScope } from '../alerts/alert.ts';
import type { Mention, TextRange } from '../mention.ts';
import { mergeMentions } from '../merge-mentions.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { findExact } from './find-exact.ts';
import { allInPlain, findInPlain } from './find-in-plain.ts';
import { findAllQueryWords, findQueryWords } from './find-words.ts';
import { type Circumstances, matchFact } from './match-fact.ts';
import { mayOccur } from './may-occur.ts';
import { findNear } from './occurrences.ts';
import type { ExactQuery, NearQuery, Query, QueryField, WordsQuery } from './query.ts';
import { writesParticles } from './running-text.ts';

/** Whether an article matches, and where: what decides in search and for alerts alike. */
interface Search {
  readonly article: TokenizedArticle;
  readonly scope: AlertScope;
  readonly circumstances: Circumstances | null;
  readonly within: Within | null;
  /** The texts in which words are looked for where no field is named, once they were asked for. */
  all: readonly TokenizedText[] | null;
}

export interface MatchOptions {
  readonly scope?: AlertScope;
  /** What `is:`, `tag:` and their like are answered from. */
  readonly circumstances?: Circumstances | null;
  readonly within?: Within | null;
}

/** What is known before: these parts of the query (words, phrases, NEAR) can stand in these texts only, where no field is named. */
export interface Within {
  readonly parts: ReadonlySet<Query>;
  /** In reading order, all of them in the scope. */
  readonly texts: readonly TokenizedText[];
}

/**
 * Null where the article does not match. Else the mentions of all terms that are not under NOT, in reading order and
 * without overlaps; none for a query like `NOT sport` or `source:imna`.
 */
export function matchQuery(
  query: Query,
  article: TokenizedArticle,
  { scope = 'article', circumstances = null, within = null }: MatchOptions = {},
): readonly Mention[] | null {
  const search: Search = { article, scope, circumstances, within, all: null };
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
      for (const text of textsOf(query, field, search)) if (occurs(query, text, search.article)) return true;
      return false;
    case 'and':
      for (const part of query.parts) if (!matches(part, field, search)) return false;
      return true;
    case 'or':
      for (const part of query.parts) if (matches(part, field, search)) return true;
      return false;
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
      for (const text of textsOf(query, field, search)) {
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

const NOWHERE: readonly TextRange[] = [];

/** What stands in one text or does not. */
type LeafQuery = WordsQuery | ExactQuery | NearQuery;

function occurs(query: LeafQuery, text: TokenizedText, article: TokenizedArticle): boolean {
  if (query.kind !== 'words') return rangesOf(query, text, article).length > 0;
  if (query.plain && text.plain !== null) return findInPlain(text.plain, query.plain) !== null;
  return (
    mayOccur(query, text) && findQueryWords(text.tokens, query, 0, writesParticles(text, article)) !== -1
  );
}

function rangesOf(query: LeafQuery, text: TokenizedText, article: TokenizedArticle): readonly TextRange[] {
  if (query.kind === 'words' && query.plain && text.plain !== null)
    return allInPlain(text.plain, query.plain);
  if (!mayOccur(query, text)) return NOWHERE;
  switch (query.kind) {
    case 'words':
      return findAllQueryWords(text.tokens, query, writesParticles(text, article));
    case 'exact':
      return findExact(query, text, article);
    case 'near':
      return findNear(query, text, article);
  }
}

function textsOf(query: LeafQuery, field: QueryField | null, search: Search): readonly TokenizedText[] {
  const { article, scope, within } = search;
  switch (field) {
    case 'source':
    case 'byline':
    case 'place':
    case 'headline':
      return [article[field]];
    case 'lead':
      return scope === 'headline' ? [] : leadOf(article);
    case 'body':
      return bodyOf(article, scope);
    case null:
      if (within?.parts.has(query)) return within.texts;
      search.all ??= [article.headline, ...bodyOf(article, scope)];
      return search.all;
  }
}

function leadOf({ blocks, lead }: TokenizedArticle): readonly TokenizedText[] {
  return blocks.slice(lead, lead + 1);
}

/** The blocks in which an alert of this scope looks. */
function bodyOf(article: TokenizedArticle, scope: AlertScope): readonly TokenizedText[] {
  return scope === 'article' ? article.blocks : scope === 'headline' ? [] : leadOf(article);
}
