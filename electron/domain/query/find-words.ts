import type { TextRange } from '../mention.ts';
import type { Tokens } from '../text/tokenize.ts';
import type { WordsQuery } from './query.ts';
import { fitsWord } from './word-form.ts';

/** Index of the first token at or after `from` where the words follow each other, or -1. */
export function findWords(tokens: Tokens, words: readonly string[], prefix: boolean, from = 0): number {
  const all = tokens.words;
  const last = words.length - 1;
  const first = words[0] as string;
  if (last === 0 && !prefix) return all.indexOf(first, from);
  const next = (at: number): number => (last === 0 ? at : all.indexOf(first, at));
  for (let index = next(from); index !== -1 && index + last < all.length; index = next(index + 1)) {
    let offset = 1;
    while (offset < last && all[index + offset] === words[offset]) offset += 1;
    if (offset < last) continue;
    const word = all[index + last] as string;
    const wanted = words[last] as string;
    if (prefix ? word.startsWith(wanted) : word === wanted) return index;
  }
  return -1;
}

/** The same for the words of a query, whatever their form. `attaches`: the text writes particles in one with a word. */
export function findQueryWords(
  tokens: Tokens,
  { words, plain }: Pick<WordsQuery, 'words' | 'plain'>,
  from = 0,
  attaches = false,
): number {
  if (plain && !(attaches && words.some(({ attached }) => attached.length > 0)))
    return findWords(tokens, plain.words, plain.prefix, from);
  const all = tokens.words;
  for (let index = from; index + words.length <= all.length; index += 1) {
    if (words.every((word, offset) => fitsWord(word, all[index + offset] as string, attaches))) return index;
  }
  return -1;
}

/** Every place where the words follow each other, without overlaps, as offsets into the text. */
export function findAllQueryWords(
  tokens: Tokens,
  query: WordsQuery,
  attaches: boolean,
): readonly TextRange[] {
  const found: TextRange[] = [];
  let index = findQueryWords(tokens, query, 0, attaches);
  while (index !== -1) {
    const last = index + query.words.length - 1;
    found.push({ start: tokens.starts[index] as number, end: tokens.ends[last] as number });
    index = findQueryWords(tokens, query, last + 1, attaches);
  }
  return found;
}
