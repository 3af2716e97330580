const STRONG_RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F]/u;
const LETTER = /[\p{L}\u200E\u200F]/u;

/**
 * The direction of a line by its first strong character, as the Unicode Bidirectional Algorithm (UAX 9, P2 and P3)
 * and HTML's `dir=auto` find it. `fallback` is for a line of digits and signs alone.
 */
export function textDirection(text: string, fallback: 'ltr' | 'rtl' = 'ltr'): 'ltr' | 'rtl' {
  const first = LETTER.exec(text);
  if (!first) return fallback;
  return STRONG_RTL.test(first[0]) ? 'rtl' : 'ltr';
}
