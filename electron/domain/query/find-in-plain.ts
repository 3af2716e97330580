import type { TextRange } from '../mention.ts';
import { isInWord } from '../text/in-word.ts';
import type { PlainWords } from './query.ts';

/**
 * The first place at or after `from` where whole words follow each other in a plain text (`TokenizedText.plain`), as its tokens would say it
 * but without cutting it into words; null where there is none.
 */
export function findInPlain(plain: string, { words, prefix }: PlainWords, from = 0): TextRange | null {
  const first = words[0] as string;
  for (let start = plain.indexOf(first, from); start !== -1; start = plain.indexOf(first, start + 1)) {
    if (isInWord(plain, start - 1)) continue;
    const end = endOfWords(plain, start, words, prefix);
    if (end !== -1) return { start, end };
  }
  return null;
}

/** Every such place, without overlaps. */
export function allInPlain(plain: string, words: PlainWords): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let next = findInPlain(plain, words); next; next = findInPlain(plain, words, next.end))
    found.push(next);
  return found;
}

/** Where these words end if they begin here; -1 where they do not. */
function endOfWords(plain: string, start: number, words: readonly string[], prefix: boolean): number {
  let at = start;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    if (index > 0) {
      while (at < plain.length && !isInWord(plain, at)) at += 1;
      if (!plain.startsWith(word, at)) return -1;
    }
    at += word.length;
    if (prefix && index === words.length - 1) while (isInWord(plain, at)) at += 1;
    else if (isInWord(plain, at)) return -1;
  }
  return at;
}

/** Every place in a text whose plain form is known where exactly this word stands, in these letters. */
export function findLetters(text: string, letters: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = text.indexOf(letters); start !== -1; start = text.indexOf(letters, start + 1)) {
    const end = start + letters.length;
    if (!isInWord(text, start - 1) && !isInWord(text, end)) found.push({ start, end });
  }
  return found;
}
