import type { IndexDocument } from '../domain/index-document.ts';
import type { QueryWord } from '../domain/query/query.ts';
import { fitsWord } from '../domain/query/word-form.ts';
import { differingLetters, letterMask } from '../domain/text/letter-mask.ts';
import type { Database } from './database.ts';

export interface VocabularyWord {
  readonly word: string;
  /** How many articles have it; as it was when it was read. */
  readonly articles: number;
}

/** The words of the index in memory, so that one that is only about known need not be looked for in all of the index. */
export interface Vocabulary {
  /** Reads on, one first letter at a time. True while there is more to read; else everything below is at hand. */
  warm(): boolean;
  /** The words that are what a word of a query asks for; null where they are more than `most`. */
  fitting(word: QueryWord, most: number): readonly string[] | null;
  /** The words of a length in letters, as parallel lists. */
  ofLength(letters: number): WordsOfLength;
  /** What the index got: its words are read only when they are asked for. */
  added(document: IndexDocument): void;
  /** Something was taken out of the index: all is to be read again. */
  forget(): void;
}

export interface WordsOfLength {
  readonly words: readonly VocabularyWord[];
  /** Of each word, which letters it has (see `letterMask`). */
  readonly masks: readonly number[];
}

interface Bucket extends WordsOfLength {
  readonly words: VocabularyWord[];
  readonly masks: number[];
}

const LAST_CHARACTER = '\u{10FFFF}';
/** Beyond so much new text all is read again, rather than that an import fills the memory. */
const MOST_PENDING = 5_000_000;
const NOTHING: WordsOfLength = { words: [], masks: [] };

export function createVocabulary(database: Database): Vocabulary {
  let buckets = new Map<number, Bucket>();
  let known = new Set<string>();
  /** Everything up to here has been read; null once all has. */
  let readTo: string | null = '';
  let pending: string[] = [];
  let pendingCharacters = 0;

  function add(word: string, articles: number): void {
    if (known.has(word)) return;
    known.add(word);
    const letters = lettersOf(word);
    let bucket = buckets.get(letters);
    if (!bucket) {
      bucket = { words: [], masks: [] };
      buckets.set(letters, bucket);
    }
    bucket.words.push({ word, articles });
    bucket.masks.push(letterMask(word));
  }

  function warm(): boolean {
    if (readTo === null) {
      for (const text of pending.splice(0)) for (const word of text.split(' ')) if (word !== '') add(word, 1);
      pendingCharacters = 0;
      return false;
    }
    const next = database.row<{ term: string }>('SELECT term FROM vocabulary WHERE term > ? LIMIT 1', readTo);
    if (!next) {
      readTo = null;
      return warm();
    }
    const [first = ''] = next.term;
    readTo = first + LAST_CHARACTER;
    for (const { term, articles } of database.rows<{ term: string; articles: number }>(
      'SELECT term, doc AS articles FROM vocabulary WHERE term >= ? AND term <= ?',
      first,
      readTo,
    )) {
      add(term, articles);
    }
    return true;
  }

  function forget(): void {
    buckets = new Map();
    known = new Set();
    readTo = '';
    pending = [];
    pendingCharacters = 0;
  }

  return {
    warm,
    forget,

    ofLength(letters) {
      while (warm());
      return buckets.get(letters) ?? NOTHING;
    },

    fitting(word, most) {
      while (warm());
      const found: string[] = [];
      const mask = letterMask(word.folded);
      const letters = lettersOf(word.folded);
      for (const [length, bucket] of buckets) {
        if (word.form === 'close' && Math.abs(length - letters) > word.mistakes) continue;
        for (const [index, { word: there }] of bucket.words.entries()) {
          // A letter that is another changes two of the letters that a word has.
          const differ = differingLetters(mask, bucket.masks[index] as number);
          if (word.form === 'close' && differ > 2 * word.mistakes) continue;
          if (!fitsWord(word, there, false)) continue;
          found.push(there);
          if (found.length > most) return null;
        }
      }
      return found.sort();
    },

    added({ headline, lead, body, source }) {
      // What has not been read yet will be read from the index.
      if (readTo === '') return;
      pending.push(headline, lead, body, source);
      pendingCharacters += headline.length + lead.length + body.length + source.length;
      if (pendingCharacters > MOST_PENDING) forget();
    },
  };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (const _ of word) letters += 1;
  return letters;
}
