import { tokenize } from '../text/tokenize.ts';

/** What of an article's text tells whether another says the same. The arrays are sorted. */
export interface Fingerprint {
  /** Of the text without its headline. */
  readonly words: number;
  /** Each run of four words in the text (a shingle) as a 32-bit hash, each once. */
  readonly shingles: Uint32Array;
  /** Each number of the text, hashed, as often as it stands there. */
  readonly numbers: Uint32Array;
  /** The headline's words, hashed, each once. */
  readonly headline: Uint32Array;
  /** When it was published, in days since 1970; null where that is not known. */
  readonly day: number | null;
}

/** Words in a shingle: Broder, "On the resemblance and containment of documents", 1997, takes shingles of a few words. */
export const SHINGLE_WORDS = 4;
/** A longer text (a book, a log) is told by its beginning. */
export const MOST_WORDS = 20_000;

const hashes = new Uint32Array(MOST_WORDS);
const numerals = new Uint8Array(MOST_WORDS);
let count = 0;

const ZERO = 48;
const NINE = 57;
/** The start and the multiplier of FNV-1a (Fowler, Noll, Vo) for 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Of each ASCII character: 0 parts words, else the character in lower case. */
const FOLDED = new Uint8Array(128);
for (const character of '0123456789abcdefghijklmnopqrstuvwxyz') {
  FOLDED[character.charCodeAt(0)] = character.charCodeAt(0);
  FOLDED[character.toUpperCase().charCodeAt(0)] = character.charCodeAt(0);
}

/** The fingerprint of a headline and the texts under it, whose borders do not count. `published` is ISO 8601, empty where it is not known. */
export function fingerprint(headline: string, texts: readonly string[], published = ''): Fingerprint {
  count = 0;
  hashWords(headline);
  const headlineWords = unique(hashes.slice(0, count).sort());
  count = 0;
  for (const text of texts) {
    if (count === MOST_WORDS) break;
    hashWords(text);
  }
  const numbers: number[] = [];
  for (let word = 0; word < count; word += 1) {
    if (numerals[word] === 1) numbers.push(hashes[word] as number);
  }
  return {
    words: count,
    shingles: toShingles(),
    numbers: Uint32Array.from(numbers).sort(),
    headline: headlineWords,
    day: dayOf(published),
  };
}

const DAY_MS = 86_400_000;

function dayOf(published: string): number | null {
  const day = Date.parse(published.slice(0, 10)) / DAY_MS;
  return Number.isInteger(day) ? day : null;
}

/** Adds the hash of each folded word, as the tokenizer cuts them; text in ASCII without a string for each word. */
function hashWords(text: string): void {
  const before = count;
  const { length } = text;
  let hash = FNV_START;
  let first = 0;
  for (let position = 0; position <= length; position += 1) {
    const code = position < length ? text.charCodeAt(position) : 0;
    if (code > 127) {
      count = before;
      hashAnyWords(text);
      return;
    }
    const folded = FOLDED[code] as number;
    if (folded !== 0) {
      if (first === 0) first = folded;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
    } else if (first !== 0) {
      if (count === MOST_WORDS) return;
      add(hash, first);
      hash = FNV_START;
      first = 0;
    }
  }
}

function hashAnyWords(text: string): void {
  for (const word of tokenize(text).words) {
    if (count === MOST_WORDS) return;
    let hash = FNV_START;
    for (let position = 0; position < word.length; position += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(position), FNV_PRIME);
    }
    add(hash, word.charCodeAt(0));
  }
}

function add(hash: number, first: number): void {
  hashes[count] = mix(hash);
  numerals[count] = Number(first >= ZERO && first <= NINE);
  count += 1;
}

/** Spreads a hash over all 32 bits: the last step of MurmurHash3 (Appleby). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function toShingles(): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, count - SHINGLE_WORDS + 1));
  for (let start = 0; start < shingles.length; start += 1) {
    let hash = 0;
    for (let word = start; word < start + SHINGLE_WORDS; word += 1) {
      // The order of the words counts, so what came before is turned (the constant is MurmurHash3's).
      hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) ^ (hashes[word] as number);
    }
    shingles[start] = mix(hash);
  }
  return unique(shingles.sort());
}

function unique(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    if (index > 0 && sorted[index] === sorted[index - 1]) continue;
    sorted[kept] = sorted[index] as number;
    kept += 1;
  }
  return kept === sorted.length ? sorted : sorted.slice(0, kept);
}
