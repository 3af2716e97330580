import { countSentences, sentenceEnds } from './sentences.ts';

/** A headline is never longer than this, in characters. */
export const LONGEST_HEADLINE = 300;
const LONGEST_FIRST_LINE = 200;
const CUT_AT = 120;

/** True where a text's first line is no headline but the beginning of its prose. */
export function isTooMuchForHeadline(line: string): boolean {
  return line.length > LONGEST_FIRST_LINE || (line.length > 80 && countSentences(line) >= 2);
}

/** For a text without a headline: its first sentence, or its first 120 characters up to a word's end. */
export function headlineFromProse(paragraph: string): string {
  const end = sentenceEnds(paragraph)[0];
  if (end !== undefined && end <= LONGEST_FIRST_LINE && end >= 10)
    return paragraph.slice(0, end).replace(/[.。।።]$/u, '');
  return shorten(paragraph, CUT_AT);
}

/** The text up to the last word that fits into so many characters, with an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  let end = space > length / 2 ? space : length;
  // Never between the halves of a surrogate pair.
  if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end).replace(/[\s,;:–—-]+$/u, '')}…`;
}
