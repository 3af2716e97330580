import { characterClass, JOINER, SEPARATOR, UNSPACED } from './character-class.ts';
import { foldWord } from './fold-word.ts';

/** The words of a text in reading order: three lists of one length. */
export interface Tokens {
  /** Folded, never empty. */
  readonly words: readonly string[];
  /** UTF-16 offsets into the original text: of the word's first character, */
  readonly starts: readonly number[];
  /** and behind its last one. */
  readonly ends: readonly number[];
}

/** Of each ASCII character: 0 parts words, 1 belongs to one, 2 belongs to one and is a capital. */
const ASCII = new Uint8Array(128);
for (const digit of '0123456789') ASCII[digit.charCodeAt(0)] = 1;
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  ASCII[letter.charCodeAt(0)] = 1;
  ASCII[letter.toUpperCase().charCodeAt(0)] = 2;
}

/** The language is fixed, so that a word is cut alike on every machine. */
let segmenter: Intl.Segmenter | undefined;

/** Folding a word costs much more than finding it again, and texts repeat themselves. */
const folded = new Map<string, string>();
const FOLDED_LIMIT = 20_000;

function foldOften(word: string): string {
  const found = folded.get(word);
  if (found !== undefined) return found;
  if (folded.size >= FOLDED_LIMIT) folded.clear();
  const result = foldWord(word);
  folded.set(word, result);
  return result;
}

/**
 * Cuts a text into folded words. Everything but letters, digits and marks parts them, so "S.C.O." is three words and
 * "SCO-led" two; a change from a script without spaces to any other parts them too, and text of such a script is cut by
 * the dictionary of `Intl.Segmenter`. Never gives a control or private-use character.
 */
export function tokenize(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const length = text.length;
  let position = 0;

  while (position < length) {
    const start = position;
    let code = text.charCodeAt(position);
    if (code < 128) {
      let kind = ASCII[code] as number;
      position += 1;
      if (kind === 0) continue;
      let kinds = kind;
      while (position < length) {
        code = text.charCodeAt(position);
        if (code > 127) break;
        kind = ASCII[code] as number;
        if (kind === 0) break;
        kinds |= kind;
        position += 1;
      }
      if (position === length || code < 128 || partsWords(code)) {
        const word = text.slice(start, position);
        words.push(kinds > 1 ? word.toLowerCase() : word);
        starts.push(start);
        ends.push(position);
        continue;
      }
    }
    position = readAnyWord(text, start, words, starts, ends);
  }
  return { words, starts, ends };
}

/** Whether a UTF-16 unit beyond ASCII parts words for certain; half of a surrogate pair may not. */
export function partsWords(code: number): boolean {
  return (code < 0xd800 || code > 0xdfff) && characterClass(code) === SEPARATOR;
}

/**
 * Reads what begins at `start`, whatever its script, adds its words (one, several or none) to the three lists, and gives
 * the place to go on from.
 */
export function readAnyWord(
  text: string,
  start: number,
  words: string[],
  starts: number[],
  ends: number[],
): number {
  const first = text.codePointAt(start) as number;
  const kind = characterClass(first);
  let position = start + (first > 0xffff ? 2 : 1);
  if (kind === SEPARATOR || kind === JOINER) return position;

  let end = position;
  while (position < text.length) {
    const codePoint = text.codePointAt(position) as number;
    const next = characterClass(codePoint);
    if (next !== kind && next !== JOINER) break;
    position += codePoint > 0xffff ? 2 : 1;
    if (next === kind) end = position;
  }
  if (kind === UNSPACED) {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
    for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
      add(segment, start + index, words, starts, ends);
    }
  } else {
    add(text.slice(start, end), start, words, starts, ends);
  }
  return position;
}

function add(original: string, start: number, words: string[], starts: number[], ends: number[]): void {
  const word = foldOften(original);
  if (word === '') return;
  words.push(word);
  starts.push(start);
  ends.push(start + original.length);
}
