import { foldWord } from './fold-word.ts';

const ASCII = /^[\0-\x7f]*$/;
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}\u2044]+/gu;

/**
 * A text with each of its words folded and everything between them kept, so that a piece of a name is found in it whatever
 * its case, marks, letter forms and kinds of digits.
 */
export function foldText(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(WORD, foldWord);
}
