import type { Query } from '../query/query.ts';
import { fixedBeginning } from '../query/word-form.ts';

/** A folded word, or the beginning of one, without which a query cannot match. */
export interface RequiredWord {
  readonly word: string;
  readonly prefix: boolean;
}

/**
 * Words of which an article must hold at least one for the query to match; null where it may match without any, as
 * `NOT sport` does. Of the parts of `and`, the one that is likely to select the fewest articles.
 */
export function requiredWords(query: Query): readonly RequiredWord[] | null {
  switch (query.kind) {
    case 'words': {
      const whole = query.words.filter(({ form }) => form === 'whole').map(({ folded }) => folded);
      if (whole.length > 0) return [{ word: longest(whole), prefix: false }];
      const beginning = longest(query.words.map(fixedBeginning));
      return beginning === '' ? null : [{ word: beginning, prefix: true }];
    }
    case 'exact': {
      // The letters of an acronym with dots are looked up as one word, too.
      const words =
        query.dotted.length > 0 ? [query.words[0] as string, query.dotted.join('')] : [longest(query.words)];
      return [...new Set(words)].map((word) => ({ word, prefix: false }));
    }
    case 'field':
      return requiredWords(query.part);
    case 'not':
    case 'fact':
      return null;
    case 'or': {
      const all = query.parts.map(requiredWords);
      return all.every((words) => words !== null) ? all.flat() : null;
    }
    case 'and':
    case 'near':
      return query.parts
        .map(requiredWords)
        .filter((words) => words !== null)
        .reduce<readonly RequiredWord[] | null>(
          (best, words) => (best === null || rarity(words) > rarity(best) ? words : best),
          null,
        );
  }
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best));
}

/** Long words are rare, beginnings are not, and of several words the commonest counts. */
function rarity(words: readonly RequiredWord[]): number {
  return (
    Math.min(...words.map(({ word, prefix }) => (prefix ? word.length / 3 : word.length))) / words.length
  );
}
