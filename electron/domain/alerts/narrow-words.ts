import { HEADLINE_BLOCK, type Mention } from '../mention.ts';
import type { TokenizedText } from '../tokenized-article.ts';
import type { HitSample } from './narrowing.ts';

/** A mention among the words of its text: indices of its first and last word. */
export interface MentionPlace {
  readonly text: TokenizedText;
  readonly first: number;
  readonly last: number;
}

/** Where the mentions of a hit stand among the words. Those that cover no whole word are left out. */
export function mentionPlaces({ article, mentions }: HitSample): readonly MentionPlace[] {
  return mentions.flatMap((mention) => {
    const text = mention.block === HEADLINE_BLOCK ? article.headline : article.blocks[mention.block];
    return text ? (placeOf(text, mention) ?? []) : [];
  });
}

function placeOf(text: TokenizedText, { start, end }: Mention): MentionPlace | null {
  const { starts, ends } = text.tokens;
  let first = 0;
  let behind = starts.length;
  // The first word that ends behind the mention's start; words stand in order.
  while (first < behind) {
    const middle = (first + behind) >>> 1;
    if ((ends[middle] as number) > start) behind = middle;
    else first = middle + 1;
  }
  let last = first;
  while (last + 1 < starts.length && (starts[last + 1] as number) < end) last += 1;
  return first < starts.length && (starts[first] as number) < end ? { text, first, last } : null;
}

/** Words from one to another as they are written, with single spaces. */
export function written({ text, tokens }: TokenizedText, first: number, last: number): string {
  return text.slice(tokens.starts[first], tokens.ends[last]).replace(/\s+/gu, ' ');
}

/** A phrase as a term of a query; null where it cannot be written as one. */
export function quoted(phrase: string): string | null {
  return /["\\*~]/u.test(phrase) ? null : `"${phrase}"`;
}

/** A word as it can stand in a query by itself: in quotes where it might be read as something else. */
export function term(word: string): string | null {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word) && !/^(?:and|or|not|(?:near|pre|adj|w)\d*)$/iu.test(word)
    ? word
    : quoted(word);
}
