/** Ends of sentences in the scripts that have them; a closing quote or bracket, or a footnote mark, may follow (a date's year is none). */
const SENTENCE_END = /[.!?…。！？؟۔।።][\p{Pe}\p{Pf}"'”’»]*(?=\s|$)|[。！？]/gu;
const ENDS_SENTENCE =
  /[.!?…。！？؟۔।።][\p{Pe}\p{Pf}"'”’»]*$|(?<!\d)[.!?…。！？؟۔।።][\p{Pe}\p{Pf}"'”’»]*\[?\d+(?:(?:\]\[?|\[)\d+)*\]?$/u;
/** A full stop after these, or after a single capital letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Maj|Sgt|Capt|Jr|Sr|vs|No|Nos|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|z\.B|bzw|ca|Nr|M|Mme|т\.е|г|(?:\p{L}\.)+\p{L})\.$/u;

/** True when the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  // Asked of every line of a wrapped text, and most lines end in a letter.
  const last = text.charCodeAt(text.length - 1) | 32;
  if (last >= 97 && last <= 122) return false;
  return ENDS_SENTENCE.test(text);
}

/** Offsets behind each sentence's end, the last one included only when the text ends as a sentence does. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && end < text.length) {
      if (ABBREVIATION.test(text.slice(Math.max(0, match.index - 14), match.index + 1))) continue;
      // "approx. 40" or "e.g. this": what follows does not begin a sentence.
      if (/^\s+\p{Ll}/u.test(text.slice(end, end + 4))) continue;
    }
    ends.push(end);
  }
  return ends;
}

/** How many sentences end in the text. */
export function countSentences(text: string): number {
  return sentenceEnds(text).length;
}

/** Prose that no rule may cut: several sentences of some length. */
export function isProse(text: string): boolean {
  return text.length >= 120 && countSentences(text) >= 2;
}
