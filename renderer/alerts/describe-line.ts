import { alerts as words } from '../strings/en-alerts.ts';
import type { ReadLine } from './alias-lines.ts';

/** How a line is read, in two or three words: from the signs it is written with. */
export function describeLine({ alias, choice, exact }: ReadLine): string {
  if (exact && !/\s/u.test(alias.trim())) return words.exactLetters;
  if (choice) return words.anyCase;
  if (/^"[^"]*"$/u.test(alias)) return words.phrase;
  if (/\b(?:OR|NOT|AND|NEAR|PRE)\b|[()~:]|(?:^|\s)-\S/u.test(alias)) return words.combination;
  if (/[*?]/u.test(alias)) return words.pattern;
  return /\s/u.test(alias) ? words.allWords : words.anyCase;
}
