import Fuse from 'fuse.js';
import { couldBegin } from '../../domain/text/could-begin.ts';
import { differingLetters, letterMask } from '../../domain/text/letter-mask.ts';
import { spellingCost } from '../../domain/text/spelling-cost.ts';
import type { Library } from '../../storage/library.ts';

/** Finds the word that a person meant among the library's own. */
export interface Corrector {
  /** The word that was most likely meant (folded, as everything here), or null where none is so near that it would be searched for. */
  correct(word: string): string | null;
  /** The words that may have been meant, the likeliest first, however far they are. */
  suggest(word: string, most: number): readonly string[];
}

interface Candidate {
  readonly word: string;
  readonly cost: number;
  /** The less the likelier. */
  readonly value: number;
}

/** Shorter words are too near to too many others. */
const SHORTEST = 4;
const LENGTH_DIFFERENCE = 3;
/** Letters that only one of the words has: two make a mistake at most. */
const LETTER_DIFFERENCE = 5;
/** What is farther was not meant. */
const MOST_COST = 4;
/** A word is replaced where so much is wrong a letter, and no more than that at all: beyond, it is another word (taliban, Taiwan). */
const COST_A_LETTER = 0.25;
const COST_REPLACED = 2.5;
/**
 * How much of a mistake a tenfold number of articles outweighs: the likelihood of a word and that of a mistake are multiplied
 * (M. D. Kernighan, K. W. Church and W. A. Gale, "A spelling correction program based on a noisy channel model", 1990), and what
 * is added here are their logarithms. It also puts the misspelt words of a library, which are rare, behind those that they stand for.
 */
const FREQUENCY_WEIGHT = 0.25;
/** What Fuse thinks of the best: 0 is equal, 1 has nothing in common. */
const FUSE_WEIGHT = 0.5;
const LOOKED_AT_BY_FUSE = 20;

/**
 * Corrects a misspelt word against the index's vocabulary: narrowed by length, letters and beginning, ordered by how likely it is
 * that one is written for the other and by how many articles have it, and the best of them once more by Fuse.js.
 */
export function createCorrector(library: Library): Corrector {
  function rank(word: string): readonly Candidate[] {
    const found = narrowed(word);
    const best = found.sort((one, other) => one.value - other.value).slice(0, LOOKED_AT_BY_FUSE);
    const fuse = new Fuse(best, { keys: ['word'], includeScore: true, threshold: 1, distance: 10 });
    const scores = new Map(fuse.search(word).map(({ item, score = 1 }) => [item, score]));
    const value = (candidate: Candidate): number =>
      candidate.value + (scores.get(candidate) ?? 1) * FUSE_WEIGHT;
    return best.sort((one, other) => value(one) - value(other));
  }

  function narrowed(word: string): Candidate[] {
    const found: Candidate[] = [];
    const letters = [...word].length;
    const mask = letterMask(word);
    for (let length = letters - LENGTH_DIFFERENCE; length <= letters + LENGTH_DIFFERENCE; length += 1) {
      const { words, masks } = library.search.wordsOfLength(length);
      for (const [index, { word: there, articles }] of words.entries()) {
        if (differingLetters(mask, masks[index] as number) > LETTER_DIFFERENCE) continue;
        if (!couldBegin(word, there) || there === word || /\d/u.test(there)) continue;
        const cost = spellingCost(word, there, MOST_COST);
        if (cost > MOST_COST) continue;
        found.push({ word: there, cost, value: cost - Math.log10(articles + 1) * FREQUENCY_WEIGHT });
      }
    }
    return found;
  }

  return {
    correct(word) {
      const letters = [...word].length;
      if (letters < SHORTEST) return null;
      const most = Math.min(COST_REPLACED, COST_A_LETTER * letters);
      const near = rank(word).filter(({ cost }) => cost <= most);
      return near.find((candidate) => library.search.hasWord(candidate.word, false))?.word ?? null;
    },
    suggest: (word, most) =>
      rank(word)
        .slice(0, most)
        .map((candidate) => candidate.word),
  };
}
