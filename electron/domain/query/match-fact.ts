import { countWords } from '../index-document.ts';
import { tokenize } from '../text/tokenize.ts';
import type { TokenizedArticle } from '../tokenized-article.ts';
import type { ArticleState, Fact, NamedFact } from './fact.ts';

/** What a person has done with an article, asked for only where a query does. */
export interface Circumstances {
  is(state: ArticleState): boolean;
  /** Names of its tags, of the alerts that it hits, of the import that it came with. */
  names(of: NamedFact['of']): readonly string[];
}

/** Whether a fact is true of an article. Without circumstances, what depends on them is not. */
export function matchFact(
  fact: Fact,
  article: TokenizedArticle,
  circumstances: Circumstances | null,
): boolean {
  switch (fact.of) {
    case 'lang':
      return isLanguage(article.language, fact.language);
    case 'date':
      return isPublishedWithin(article.published, fact.from, fact.to);
    case 'words': {
      const words = countWords(article);
      return words >= fact.least && words <= fact.most;
    }
    case 'is':
      return circumstances?.is(fact.state) ?? false;
    case 'tag':
    case 'alert':
    case 'import':
      return circumstances?.names(fact.of).some((name) => isNamed(name, fact)) ?? false;
  }
}

/** `en` is also any English (`en-GB`). `wanted` is in lower case. */
export function isLanguage(language: string, wanted: string): boolean {
  const found = language.toLowerCase();
  return found === wanted || found.startsWith(`${wanted}-`);
}

/**
 * Whether a date (a year, month, day or moment) lies between two others, both included. What is known of each is compared
 * as far as both say it: `2024-04` lies in April, and so in 2024, and may lie at its third day.
 */
function isPublishedWithin(published: string, from: string, to: string): boolean {
  if (published === '') return false;
  return (
    published.slice(0, from.length) >= from.slice(0, published.length) &&
    published.slice(0, to.length) <= to.slice(0, published.length)
  );
}

/** A tag, alert or import is named by all of its words; an import's label also by some that follow each other. */
export function isNamed(name: string, { of, words, prefix }: NamedFact): boolean {
  const found = tokenize(name).words;
  const last = words.length - 1;
  const fits = (from: number): boolean =>
    words.every((word, index) => {
      const there = found[from + index];
      return there !== undefined && (prefix && index === last ? there.startsWith(word) : there === word);
    });
  if (of !== 'import') return fits(0) && (prefix || found.length === words.length);
  return found.some((_, from) => fits(from));
}
