import type { Block } from './blocks.ts';

const INVISIBLE =
  /[\u034f\u180b-\u180f\ufe00-\ufe0f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const QUOTES = /["'`´‘’‚‛“”„‟«»‹›′″]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const SPACES = /\s+/gu;

function normalize(text: string): string {
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
