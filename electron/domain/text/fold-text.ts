import { foldWord } from './fold-word.ts';

const ASCII = /^[\0-\x7f]*$/;
/** A run of letters and digits of ASCII, and of everything beyond ASCII: told without asking Unicode what each of them is. */
const WORD = /[0-9A-Za-z\x80-\uffff]+/g;

/**
 * A text with each of its words folded, and of what is between them all that is ASCII kept, so that a piece of a name is found in it whatever
 * its case, marks, letter forms and kinds of digits.
 */
export function foldText(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(WORD, foldWord);
}
