import { isSingleLetter } from '../text/exact-letters.ts';
import { partsWords, readAnyWord } from '../text/tokenize.ts';

/** What is told of a text: words and beginnings that are watched, and acronyms with dots as the word of their letters. */
export interface WordListener {
  /** A whole folded word. */
  onWord(word: string, start: number, end: number): void;
  /** A watched beginning of a word. */
  onPrefix(prefix: string): void;
  /** `S.C.O.` is told as `sco`; so is every beginning of it of two letters or more. */
  onAcronym(letters: string): void;
}

/** Finds watched words in a text without cutting out the others. */
export interface WordFilter {
  scan(text: string, listener: WordListener): void;
}

/** The small letter for a letter, a digit for itself, 0 for everything that parts words. */
const LOWER = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  LOWER[character.charCodeAt(0)] = character.charCodeAt(0);
  LOWER[character.toUpperCase().charCodeAt(0)] = character.charCodeAt(0);
}

// FNV-1a (Fowler, Noll, Vo), which grows letter by letter, so that the beginnings of a word are hashed on the way.
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** One byte a slot: 64 kB stay in the processor's cache, and 1,000 words fill a slot in sixty. */
const SLOTS = 0x10000;
const IS_WORD = 1;
const IS_PREFIX = 2;
const DOT = 46;

function hash(word: string): number {
  let value = SEED;
  for (let index = 0; index < word.length; index += 1)
    value = Math.imul(value ^ word.charCodeAt(index), PRIME);
  return slot(value);
}

function slot(value: number): number {
  return (value ^ (value >>> 16)) & (SLOTS - 1);
}

/**
 * A filter for folded words and beginnings of words. The cost of a scan follows the length of the text, not the number of
 * words: each word of the text is hashed where it stands and only cut out when its slot is taken.
 */
export function createWordFilter(words: ReadonlySet<string>, prefixes: ReadonlySet<string>): WordFilter {
  const slots = new Uint8Array(SLOTS);
  for (const word of words) slots[hash(word)] = (slots[hash(word)] as number) | IS_WORD;
  for (const prefix of prefixes) slots[hash(prefix)] = (slots[hash(prefix)] as number) | IS_PREFIX;
  const prefixLengths = [...new Set(Array.from(prefixes, (prefix) => prefix.length))];
  const hasPrefixes = prefixes.size > 0;

  function tellWord(word: string, start: number, end: number, listener: WordListener): void {
    if (words.has(word)) listener.onWord(word, start, end);
  }

  function tellPrefixes(word: string, listener: WordListener): void {
    for (const length of prefixLengths) {
      const prefix = word.slice(0, length);
      if (prefix.length === length && prefixes.has(prefix)) listener.onPrefix(prefix);
    }
  }

  return {
    scan(text, listener) {
      const length = text.length;
      let acronym = '';
      let acronymEnd = -1;
      const addLetter = (letter: string, start: number, end: number): void => {
        const goesOn = acronymEnd === start - 1 && text.charCodeAt(acronymEnd) === DOT;
        acronym = goesOn ? acronym + letter : letter;
        acronymEnd = end;
        if (goesOn && words.has(acronym)) listener.onAcronym(acronym);
      };

      let position = 0;
      while (position < length) {
        let code = text.charCodeAt(position);
        let lower = code < 128 ? (LOWER[code] as number) : 0;
        if (lower === 0 && (code < 128 || partsWords(code))) {
          position += 1;
          continue;
        }
        const start = position;
        let value = SEED;
        let taken = 0;
        while (lower !== 0) {
          value = Math.imul(value ^ lower, PRIME);
          if (hasPrefixes) taken |= slots[slot(value)] as number;
          position += 1;
          code = position < length ? text.charCodeAt(position) : 0;
          lower = code < 128 ? (LOWER[code] as number) : 0;
        }
        if (code < 128 || partsWords(code)) {
          const isTaken = ((slots[slot(value)] as number) & IS_WORD) !== 0;
          if (isTaken || (taken & IS_PREFIX) !== 0) {
            const word = text.slice(start, position).toLowerCase();
            if (isTaken) tellWord(word, start, position, listener);
            if (hasPrefixes) tellPrefixes(word, listener);
          }
          if (position === start + 1 && (code === DOT || acronymEnd === start - 1)) {
            addLetter(text.charAt(start).toLowerCase(), start, position);
          }
          continue;
        }
        const found: string[] = [];
        const starts: number[] = [];
        const ends: number[] = [];
        position = readAnyWord(text, start, found, starts, ends);
        for (const [index, word] of found.entries()) {
          const from = starts[index] as number;
          const to = ends[index] as number;
          tellWord(word, from, to, listener);
          if (hasPrefixes) tellPrefixes(word, listener);
          if (isSingleLetter(text.slice(from, to))) addLetter(word, from, to);
        }
      }
    },
  };
}
