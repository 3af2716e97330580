import { isSingleLetter } from '../text/exact-letters.ts';
import { partsWords, readAnyWord } from '../text/tokenize.ts';

/** What is told of a text: words and beginnings that are watched, and acronyms with dots as the word of their letters. */
export interface WordListener<Value> {
  /** A whole word: what is kept under its folded form, the word as it stands in the text, and where. */
  onWord(value: Value, original: string, start: number, end: number): void;
  /** What is kept under a word that an s stands behind, as in `NATOs`; null where that is no form of it. */
  readonly onGenitive: ((value: Value, original: string) => void) | null;
  /** A watched beginning of a word. */
  onPrefix(value: Value): void;
  /** `S.C.O.` is told as `sco`; so is every beginning of it of two letters or more. */
  onAcronym(value: Value): void;
}

/** Finds watched words in a text without cutting out the others. */
export interface WordFilter<Value> {
  scan(text: string, listener: WordListener<Value>): void;
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
/** One bit a slot: of so many for each word one in thirty is taken, and those of a thousand words stay in the processor's nearest cache. */
const SLOTS_A_WORD = 32;
const LEAST_SLOTS = 0x4000;
const DOT = 46;
/** The letter s. */
const GENITIVE = 115;

function hash(word: string): number {
  let value = SEED;
  for (let index = 0; index < word.length; index += 1)
    value = Math.imul(value ^ word.charCodeAt(index), PRIME);
  return value;
}

/** `size` is a power of two. */
function slot(value: number, size: number): number {
  return (value ^ (value >>> 16)) & (size - 1);
}

/** Slots of which those are taken that hash some words. */
interface Slots {
  readonly bits: Int32Array;
  readonly size: number;
}

function createSlots(words: Iterable<string>, count: number): Slots {
  let size = LEAST_SLOTS;
  while (size < count * SLOTS_A_WORD) size *= 2;
  const bits = new Int32Array(size / 32);
  for (const word of words) {
    const at = slot(hash(word), size);
    bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
  }
  return { bits, size };
}

function isTaken({ bits, size }: Slots, hashed: number): boolean {
  const at = slot(hashed, size);
  return (((bits[at >> 5] as number) >>> (at & 31)) & 1) !== 0;
}

interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
}

/** Words by their whole hash (open addressing), so that a word of a text is compared where it stands and cut out only when it is watched. */
function createHashTable<Value>(
  words: ReadonlyMap<string, Value>,
): (hashed: number, text: string, start: number, end: number) => Entry<Value> | null {
  let size = 16;
  while (size < words.size * 4) size *= 2;
  // Beside each other in memory, so that a word that is not there costs one look.
  const hashes = new Int32Array(size);
  const places = new Int32Array(size);
  const entries: Entry<Value>[] = [];
  for (const [word, value] of words) {
    const hashed = hash(word);
    let at = slot(hashed, size);
    while (places[at] !== 0) at = (at + 1) & (size - 1);
    hashes[at] = hashed;
    entries.push({ word, value });
    places[at] = entries.length;
  }
  return (hashed, text, start, end) => {
    for (let at = slot(hashed, size); ; at = (at + 1) & (size - 1)) {
      const place = places[at] as number;
      if (place === 0) return null;
      if (hashes[at] !== hashed) continue;
      const entry = entries[place - 1] as Entry<Value>;
      if (isSame(entry.word, text, start, end)) return entry;
    }
  };
}

/** Whether a folded word stands in a text, in ASCII letters of any case. */
function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index += 1) {
    if (LOWER[text.charCodeAt(start + index)] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/**
 * A filter for folded words and beginnings of words. The cost of a scan follows the length of the text, not the number of
 * words: each word of the text is hashed where it stands and only cut out when its slot is taken.
 */
export function createWordFilter<Value>(
  words: ReadonlyMap<string, Value>,
  prefixes: ReadonlyMap<string, Value>,
): WordFilter<Value> {
  const find = createHashTable(words);
  const wordSlots = createSlots(words.keys(), words.size);
  const prefixSlots = createSlots(prefixes.keys(), prefixes.size);
  const prefixLengths = [...new Set(Array.from(prefixes.keys(), (prefix) => prefix.length))];
  const hasPrefixes = prefixes.size > 0;

  function tellPrefixes(word: string, listener: WordListener<Value>): void {
    for (const length of prefixLengths) {
      const prefix = word.slice(0, length);
      const value = prefix.length === length ? prefixes.get(prefix) : undefined;
      if (value !== undefined) listener.onPrefix(value);
    }
  }

  return {
    scan(text, listener) {
      const { onGenitive } = listener;
      const length = text.length;
      let acronym = '';
      let acronymEnd = -1;
      const addLetter = (letter: string, start: number, end: number): void => {
        const goesOn = acronymEnd === start - 1 && text.charCodeAt(acronymEnd) === DOT;
        acronym = goesOn ? acronym + letter : letter;
        acronymEnd = end;
        const value = goesOn ? words.get(acronym) : undefined;
        if (value !== undefined) listener.onAcronym(value);
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
        let before = SEED;
        let last = 0;
        let mayBegin = false;
        while (lower !== 0) {
          before = value;
          last = lower;
          value = Math.imul(value ^ lower, PRIME);
          if (hasPrefixes && !mayBegin) mayBegin = isTaken(prefixSlots, value);
          position += 1;
          code = position < length ? text.charCodeAt(position) : 0;
          lower = code < 128 ? (LOWER[code] as number) : 0;
        }
        if (code < 128 || partsWords(code)) {
          const entry = isTaken(wordSlots, value) ? find(value, text, start, position) : null;
          if (entry) listener.onWord(entry.value, text.slice(start, position), start, position);
          if (onGenitive && last === GENITIVE && isTaken(wordSlots, before)) {
            const name = find(before, text, start, position - 1);
            if (name) onGenitive(name.value, text.slice(start, position));
          }
          if (mayBegin) tellPrefixes(text.slice(start, position).toLowerCase(), listener);
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
          const original = text.slice(from, to);
          const watched = words.get(word);
          if (watched !== undefined) listener.onWord(watched, original, from, to);
          const name = onGenitive && word.endsWith('s') ? words.get(word.slice(0, -1)) : undefined;
          if (name !== undefined) onGenitive?.(name, original);
          if (hasPrefixes) tellPrefixes(word, listener);
          if (isSingleLetter(original)) addLetter(word, from, to);
        }
      }
    },
  };
}
