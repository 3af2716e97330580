const INVISIBLE = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * A word as written, with composed marks and without what cannot be seen: what `=EXACT` compares. Wide and other forms of
 * the same letters (ＮＡＴＯ in Japanese text) are those letters.
 */
export function exactLetters(word: string): string {
  return ASCII.test(word) ? word : word.normalize('NFKC').replace(INVISIBLE, '');
}

/** Whether a word as written is a single letter (or digit), as in an acronym with dots. */
export function isSingleLetter(word: string): boolean {
  if (word.length === 1) return true;
  const letters = exactLetters(word);
  return letters.length === 1 || (letters.length === 2 && (letters.codePointAt(0) as number) > 0xffff);
}
