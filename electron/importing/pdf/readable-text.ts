import { Buffer } from 'node:buffer';
import type { Block } from '../../domain/blocks.ts';
import type { PageFragments } from './page-fragments.ts';

/** Characters that say nothing: of fonts whose signs have no known letters. */
const NO_LETTERS = /[\p{Co}\p{Cn}\ufffd]/gu;
/** What the library gives for one of them among others. */
const UNKNOWN_LETTER = /[\p{Co}\p{Cn}\ufffd]|\p{Cc}/gu;

/** Whether the text is made of letters. Where fonts do not name them there is none, and wrong text would be worse. */
export function isReadable(blocks: readonly Block[]): boolean {
  let all = 0;
  let bad = 0;
  for (const { text } of blocks) {
    all += text.length;
    bad += text.match(NO_LETTERS)?.length ?? 0;
  }
  return bad <= all * 0.2;
}

/** Whether the file holds a picture: their dictionaries stand open in it, even where all else is packed. */
export function hasPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('/Image'); at !== -1; at = file.indexOf('/Image', at + 1)) {
    if (/\/Subtype\s*$/u.test(file.toString('latin1', Math.max(0, at - 20), at))) return true;
  }
  return false;
}

/** From this share of letters on that nobody can tell, the words are other words, and wrong text is worse than none. */
const MOST_LOST = 0.003;
const FEWEST_LOST = 3;

/**
 * Whether the pages draw letters of which nothing says what they are: neither their fonts nor, as programs do that set Arabic and
 * Persian from shapes of letters, a text beside them.
 */
export function losesLetters(pages: readonly PageFragments[]): boolean {
  let letters = 0;
  let lost = 0;
  for (const { main } of pages) {
    for (const { text } of main) {
      letters += text.length;
      lost += text.replace(/[\t\n\r]/gu, '').match(UNKNOWN_LETTER)?.length ?? 0;
    }
  }
  return lost >= FEWEST_LOST && lost > letters * MOST_LOST;
}
