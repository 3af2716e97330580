/** Parts words. */
export const SEPARATOR = 1;
/** A letter, digit or mark. */
export const WORD = 2;
/** Cannot be seen; inside a word it belongs to it, at its ends it does not (ZWNJ, soft hyphen, direction marks). */
export const JOINER = 3;
/** A letter of a script that puts no spaces between words. */
export const UNSPACED = 4;
export type CharacterClass = typeof SEPARATOR | typeof WORD | typeof JOINER | typeof UNSPACED;

/** U+02BC is a letter to Unicode, but in print it is the apostrophe of `NATOʼs`. */
const LETTER = /(?!\u02bc)[\p{L}\p{N}\p{M}]/u;
const INVISIBLE =
  /[\u034f\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
/** Han, kana, Thai, Lao, Khmer and Burmese, but for their digits, which are written and parted like all digits. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70\uff9e\uff9f\u3099\u309a\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const DIGIT = /\p{Nd}/u;

function classify(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return JOINER;
  if (!LETTER.test(character)) return SEPARATOR;
  return WITHOUT_SPACES.test(character) && !DIGIT.test(character) ? UNSPACED : WORD;
}

/** Zero where nobody has asked yet. */
const known = new Uint8Array(0x10000);

/** How a code point takes part in words. Lone surrogates and private-use characters part words. */
export function characterClass(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(codePoint);
  const found = known[codePoint];
  if (found) return found as CharacterClass;
  const computed = classify(codePoint);
  known[codePoint] = computed;
  return computed;
}
