import type { Query, WordsQuery } from './query.ts';

/** What the best of the articles that a query finds are put into order by, beside how often its words stand in them. */
export interface Ranking {
  /** The query's words in order, each folded; the last may be the beginning of one. Never empty. */
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Whether newer articles come first where others are as good: not where the query asks for a time. */
  readonly recent: boolean;
}

/** What is known of an article that a query found. */
export interface RankedArticle {
  /** How well the words fit, as the index says: more is better. */
  readonly score: number;
  /** Folded. */
  readonly headline: readonly string[];
  /** Whether the words follow each other somewhere in it. */
  readonly phrase: boolean;
  /** In days before the newest of those that it is compared with. */
  readonly age: number;
}

const ALL_IN_HEADLINE = 0.25;
const PHRASE = 0.1;
const PHRASE_IN_HEADLINE = 0.15;
const NEW = 0.05;
/** After so many days an article is half as new. */
const HALF_AS_NEW = 180;

/** Null where a query has no words of its own to rank by, or alternatives, whose order says nothing. */
export function rankingOf(query: Query): Ranking | null {
  const parts = query.kind === 'and' ? query.parts : [query];
  const found = parts.filter((part): part is WordsQuery => part.kind === 'words');
  const plain = found.flatMap(({ plain: each }) => each ?? []);
  if (plain.length === 0 || plain.length < found.length) return null;
  return {
    words: plain.flatMap(({ words }) => words),
    prefix: plain.at(-1)?.prefix ?? false,
    recent: !namesDate(query),
  };
}

/** How well an article answers: what the index says, raised where headline, phrase and date speak for it. */
export function scoreOf({ words, prefix, recent }: Ranking, article: RankedArticle): number {
  const { headline, age } = article;
  const last = words.length - 1;
  const fits = (index: number, word: string | undefined): boolean =>
    word !== undefined &&
    (prefix && index === last ? word.startsWith(words[index] as string) : word === words[index]);
  const all = words.every((_, index) => headline.some((word) => fits(index, word)));
  const following =
    all && headline.some((_, from) => words.every((_word, index) => fits(index, headline[from + index])));
  const isPhrase = words.length > 1;
  return (
    article.score *
    (1 +
      (all ? ALL_IN_HEADLINE : 0) +
      (isPhrase && following ? PHRASE_IN_HEADLINE : 0) +
      (isPhrase && article.phrase ? PHRASE : 0) +
      (recent ? NEW * 2 ** (-age / HALF_AS_NEW) : 0))
  );
}

function namesDate(query: Query): boolean {
  switch (query.kind) {
    case 'fact':
      return query.fact.of === 'date';
    case 'and':
    case 'or':
      return query.parts.some(namesDate);
    case 'not':
    case 'field':
      return namesDate(query.part);
    default:
      return false;
  }
}
