import { isOrdinaryWord } from '../query/ordinary-words.ts';
import type { Query, WordsQuery } from '../query/query.ts';
import { fixedBeginning } from '../query/word-form.ts';

/** A folded word, or the beginning of one, without which a query cannot match. */
export interface RequiredWord {
  readonly word: string;
  readonly prefix: boolean;
  /** The part of the query (words, a phrase, NEAR) that cannot stand in a text without it, or without another one that is required for that part. */
  readonly part: Query;
  /** How rare it is likely to be, higher for rarer. */
  readonly rarity: number;
}

/** How many articles have a folded word. Where nobody knows, 0 for every word. */
export type ArticlesWith = (word: string) => number;

/** Where the library does not know better: a name is in far fewer articles than another word of its length, an everyday word in far more. */
const NAME = 3;
const EVERYDAY = 0.25;
const BEGINNING = 0.3;

/**
 * Words of which an article must hold at least one for the query to match; null where it may match without any, as
 * `NOT sport` does. Of the parts of `and`, the one that is likely to select the fewest articles.
 */
export function requiredWords(query: Query, articlesWith: ArticlesWith): readonly RequiredWord[] | null {
  switch (query.kind) {
    case 'words': {
      const best = wordsOf(query, articlesWith).sort((one, other) => rarityOf(other) - rarityOf(one))[0];
      return best ?? null;
    }
    case 'exact': {
      const words = query.words.map((word, index) =>
        required(word, query.letters[index] ?? '', query, articlesWith),
      );
      const [best] = words.toSorted((one, other) => other.rarity - one.rarity);
      // The letters of an acronym with dots are looked up as one word, too.
      const dotted = query.dotted.join('');
      const isOther = dotted !== '' && dotted !== best?.word;
      return [
        ...(best ? [best] : []),
        ...(isOther ? [required(dotted, query.letters[0] ?? '', query, articlesWith)] : []),
      ];
    }
    case 'field':
      return requiredWords(query.part, articlesWith);
    case 'not':
    case 'fact':
      return null;
    case 'or': {
      const all = query.parts.map((part) => requiredWords(part, articlesWith));
      return all.every((words) => words !== null) ? all.flat() : null;
    }
    case 'and':
      return rarestOf(query, articlesWith);
    case 'near':
      return rarestOf(query, articlesWith)?.map((word) => ({ ...word, part: query })) ?? null;
  }
}

/** Of the parts, the required words of the one that is likely to select the fewest articles. */
function rarestOf(
  { parts }: { readonly parts: readonly Query[] },
  articlesWith: ArticlesWith,
): readonly RequiredWord[] | null {
  return parts
    .map((part) => requiredWords(part, articlesWith))
    .filter((words) => words !== null)
    .reduce<readonly RequiredWord[] | null>(
      (best, words) => (best === null || rarityOf(words) > rarityOf(best) ? words : best),
      null,
    );
}

/** For each word the forms of which one must be there; none for a word of which nothing is fixed. */
function wordsOf(query: WordsQuery, articlesWith: ArticlesWith): RequiredWord[][] {
  return query.words.flatMap((word): RequiredWord[][] => {
    if (word.form === 'whole') {
      return [[word.folded, ...word.attached].map((form) => required(form, word.word, query, articlesWith))];
    }
    const beginning = fixedBeginning(word);
    if (beginning === '') return [];
    return [[{ word: beginning, prefix: true, part: query, rarity: beginning.length * BEGINNING }]];
  });
}

function required(word: string, written: string, part: Query, articlesWith: ArticlesWith): RequiredWord {
  const isName = /^\p{Lu}/u.test(written);
  const weight = isName ? NAME : isOrdinaryWord(word, '') ? EVERYDAY : 1;
  return { word, prefix: false, part, rarity: (word.length * weight) / (1 + articlesWith(word)) };
}

/** Of several words the commonest counts. */
function rarityOf(words: readonly RequiredWord[]): number {
  return Math.min(...words.map(({ rarity }) => rarity)) / words.length;
}
