import { characterClass, UNSPACED } from '../text/character-class.ts';
import type { Query, QueryWord } from './query.ts';

/** A word of a query that may have been misspelt. */
export interface CorrectableWord extends QueryWord {
  /** Whether it is only the beginning of a word. */
  readonly prefix: boolean;
}

/**
 * The plain words of a query, in order, that a correction of typing errors may replace: none that was asked for exactly or
 * excluded, and none of a script without spaces, where words are not spelled letter by letter.
 */
export function queryWords(query: Query): readonly CorrectableWord[] {
  switch (query.kind) {
    case 'words':
      return query.words
        .map((word, index) => ({ ...word, prefix: query.prefix && index === query.words.length - 1 }))
        .filter(({ folded }) => characterClass(folded.codePointAt(0) ?? 0) !== UNSPACED);
    case 'exact':
    case 'not':
      return [];
    case 'field':
      return queryWords(query.part);
    case 'and':
    case 'or':
      return query.parts.flatMap(queryWords);
  }
}
