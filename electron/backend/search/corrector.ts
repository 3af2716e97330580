import Fuse from 'fuse.js';
import { editDistance } from '../../domain/text/edit-distance.ts';
import type { Library } from '../../storage/library.ts';

/** Finds the word that a person meant among the library's own. */
export interface Corrector {
  /** The nearest word that occurs in the library (folded, as everything here), or null where none is near. */
  correct(word: string): string | null;
}

interface VocabularyWord {
  readonly word: string;
  readonly articles: number;
}

/** Shorter words are too near to too many others. */
const SHORTEST = 4;
const LENGTH_DIFFERENCE = 2;
/** Fuse's score: 0 is equal, 1 has nothing in common. Generous, since Fuse counts two exchanged letters as two mistakes. */
const WORST_SCORE = 0.6;
/** A word of at most so many letters may have one mistake, a longer one two: with more it is another word (taliban, Taiwan). */
const ONE_MISTAKE = 7;
/** How much of a mistake a tenfold number of articles outweighs, and what Fuse thinks of the place of the mistake. */
const FREQUENCY_WEIGHT = 0.25;
const SCORE_WEIGHT = 0.5;
/** An older vocabulary still corrects well, so it is read again only after this many writes. */
const REVISIONS_KEPT = 20;

/**
 * Corrects a misspelt word against the index's vocabulary. The words compared are narrowed first: about as long, and with the
 * same first letter or the first two letters exchanged, which is how people misspell.
 */
export function createCorrector(library: Library): Corrector {
  const vocabularies = new Map<
    string,
    { readonly revision: number; readonly words: readonly VocabularyWord[] }
  >();

  function wordsWith(prefix: string): readonly VocabularyWord[] {
    const known = vocabularies.get(prefix);
    if (known && library.revision() - known.revision < REVISIONS_KEPT) return known.words;
    const words = library.search.words(prefix);
    vocabularies.set(prefix, { revision: library.revision(), words });
    return words;
  }

  return {
    correct(word) {
      const letters = [...word];
      const [first, second] = letters;
      if (!first || !second || letters.length < SHORTEST) return null;
      const near = wordsWith(first).concat(first === second ? [] : wordsWith(second + first));
      const candidates = near.filter((candidate) => {
        const difference = candidate.word.length - word.length;
        return (
          Math.abs(difference) <= LENGTH_DIFFERENCE && candidate.word !== word && !/\d/u.test(candidate.word)
        );
      });
      const fuse = new Fuse(candidates, {
        keys: ['word'],
        includeScore: true,
        threshold: WORST_SCORE,
        ignoreLocation: false,
        distance: 10,
      });
      const mistakes = letters.length <= ONE_MISTAKE ? 1 : 2;
      const ranked = fuse
        .search(word)
        .map(({ item, score = 1 }) => ({ item, score, distance: editDistance(word, item.word) }))
        .filter(({ distance }) => distance <= mistakes)
        .map(({ item, score, distance }) => ({
          item,
          value: distance + score * SCORE_WEIGHT - Math.log10(item.articles + 1) * FREQUENCY_WEIGHT,
        }))
        .sort((a, b) => a.value - b.value);
      return ranked.find(({ item }) => library.search.hasWord(item.word, false))?.item.word ?? null;
    },
  };
}
