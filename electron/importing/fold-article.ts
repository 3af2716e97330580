import { tokenize } from '../domain/text/tokenize.ts';

/** A text's folded words with one space between, and how many they are. */
export interface IndexWords {
  readonly line: string;
  readonly count: number;
}

const SPACE = 32;
/** Of each ASCII character: itself in lower case where it belongs to a word, else 0. */
const FOLDED = new Uint8Array(128);
for (const character of '0123456789abcdefghijklmnopqrstuvwxyz') {
  FOLDED[character.charCodeAt(0)] = character.charCodeAt(0);
  FOLDED[character.toUpperCase().charCodeAt(0)] = character.charCodeAt(0);
}

/** Longer texts are rare, and take the way of all others. */
const ROOM = 65_536;
const written = Buffer.alloc(ROOM + 1);

/** What `tokenize` finds in a text, joined. Text in ASCII is folded in one go, without a string for each of its words. */
export function indexWords(text: string): IndexWords {
  const { length } = text;
  if (length > ROOM) return joinTokens(text);
  let end = 0;
  let count = 0;
  let inWord = false;
  for (let position = 0; position < length; position += 1) {
    const code = text.charCodeAt(position);
    if (code > 127) return joinTokens(text);
    const letter = FOLDED[code] as number;
    if (letter === 0) {
      inWord = false;
      continue;
    }
    if (!inWord) {
      inWord = true;
      if (count > 0) written[end++] = SPACE;
      count += 1;
    }
    written[end++] = letter;
  }
  return { line: written.toString('latin1', 0, end), count };
}

function joinTokens(text: string): IndexWords {
  const { words } = tokenize(text);
  return { line: words.join(' '), count: words.length };
}
