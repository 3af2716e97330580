const INVISIBLE = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const ASCII = /^[\0-\x7f]*$/;

/** A word as written, with composed marks and without what cannot be seen: what `=EXACT` compares. */
export function exactLetters(word: string): string {
  return ASCII.test(word) ? word : word.normalize('NFC').replace(INVISIBLE, '');
}
