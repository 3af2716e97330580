import type { TextRange } from '../mention.ts';
import { characterClass, UNSPACED } from '../text/character-class.ts';
import type { Query } from './query.ts';

/** A word of a query that may have been misspelt. */
export interface CorrectableWord extends TextRange {
  /** As typed. */
  readonly word: string;
  readonly folded: string;
  /** Whether it is only the beginning of a word. */
  readonly prefix: boolean;
}

/**
 * The plain words of a query, in order, that a correction of typing errors may replace: none that was asked for exactly or
 * excluded or in a byline or place, and none of a script without spaces, where words are not spelled letter by letter.
 */
export function queryWords(query: Query): readonly CorrectableWord[] {
  switch (query.kind) {
    case 'words':
      return query.words
        .filter(
          ({ folded, form }) =>
            (form === 'whole' || form === 'beginning') &&
            characterClass(folded.codePointAt(0) ?? 0) !== UNSPACED,
        )
        .map(({ word, folded, start, end, form }) => ({
          ...{ word, folded, start, end },
          prefix: form === 'beginning',
        }));
    case 'exact':
    case 'not':
    case 'fact':
      return [];
    case 'field':
      // What is known of words is known of the index, which does not hold these.
      return query.field === 'byline' || query.field === 'place' ? [] : queryWords(query.part);
    case 'and':
    case 'or':
    case 'near':
      return query.parts.flatMap(queryWords);
  }
}
