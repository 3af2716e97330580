import type { Block } from './blocks.ts';

const INVISIBLE =
  /[\u034f\u180b-\u180f\ufe00-\ufe0f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const QUOTES = /["'`´‘’‚‛“”„‟«»‹›′″]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const SPACES = /\s+/gu;

const ASCII = /^[\0-\x7f]*$/;
const ASCII_QUOTES = /["'`]/g;
/** Dashes and white space, but for the single space that stays as it is. */
const ASCII_SPACES = /[-\t-\r][-\s]*| [-\s]+/g;

function normalize(text: string): string {
  // Most text of most libraries: it has no other forms, and the same result costs a third.
  if (ASCII.test(text)) return text.toLowerCase().replace(ASCII_QUOTES, '').replace(ASCII_SPACES, ' ').trim();
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, '')
    .replace(DASHES, ' ')
    .replace(SPACES, ' ')
    .trim();
}

/**
 * What two copies of one article have in common, to be hashed: headline and body without regard to case, white space,
 * block borders, kinds of quotation marks and dashes, and characters that cannot be seen.
 */
export function contentKey(headline: string, blocks: readonly Block[]): string {
  return `${normalize(headline)}\n${normalize(blocks.map((block) => block.text).join(' '))}`;
}
