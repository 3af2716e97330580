/** Marks that only help to pronounce or decorate: Latin, Greek, Cyrillic, Hebrew and Arabic marks, tatweel, variation selectors. */
const IDLE_MARKS =
  '\\u0300-\\u0305\\u0307\\u0309-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
  '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u07fa\\u180b-\\u180f' +
  '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{e0100}-\\u{e01ef}';

/**
 * The breve of й and ў and the dots of ї make letters of their own (мой and мои are two words); ё loses its dots,
 * since most papers print е for it.
 */
const IDLE = new RegExp(`(?<![иу])\\u0306|(?<!і)\\u0308|[${IDLE_MARKS}]`, 'gu');

/** What is left over by compatibility forms that hold spaces or brackets, and everything that cannot be seen. */
const NO_PART_OF_A_WORD = /[^\p{L}\p{N}\p{M}\u2044]/gu;

/** Letters that no Unicode normalization brings together, though readers and keyboards do. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  // Arabic and Persian keyboards have code points of their own for the same letters.
  '\u064a': '\u06cc',
  '\u0649': '\u06cc',
  '\u0643': '\u06a9',
  '\u0629': '\u0647',
  '\u06c1': '\u0647',
  '\u06c3': '\u0647',
  '\u06be': '\u0647',
  '\u06d5': '\u0647',
  '\u0671': '\u0627',
};

/** The zeros of the decimal digits of living scripts; the nine others follow each of them. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0,
  0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];

const REPLACED = new Map(Object.entries(LETTERS));
for (const zero of ZEROS) {
  for (let digit = 0; digit < 10; digit += 1) REPLACED.set(String.fromCharCode(zero + digit), String(digit));
}
const REPLACEABLE = new RegExp(`[${[...REPLACED.keys()].join('')}]`, 'gu');

const PLAIN = /^[a-z0-9]*$/;
const ASCII_WORD = /^[a-zA-Z0-9]*$/;

/**
 * The form under which the index and the matcher compare words: lower case, without marks, with Arabic and Persian letter
 * forms, digits and full-width forms unified. Folding twice changes nothing. Empty when nothing of the word can be compared.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(IDLE, '')
    .replace(REPLACEABLE, (letter) => REPLACED.get(letter) ?? letter)
    .replace(NO_PART_OF_A_WORD, '')
    .normalize('NFC');
}
