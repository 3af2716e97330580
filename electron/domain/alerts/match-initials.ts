import { foldWord } from '../text/fold-word.ts';

/** A word of a long form as the letters of its acronym are looked for in it. */
export interface NameWord {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Folded; two where hyphens or dots part it: `co-operation`, `u.n.` */
  readonly parts: readonly string[];
  /** `of`, `and`, `для`, and what an apostrophe parts off (`d’État`, `NATO’s`): it may give a letter, and need not. */
  readonly small: boolean;
}

/** Words that acronyms mostly leave out, folded, of the languages that are written with capitals and of Persian and Arabic. */
const SMALL = new Set(
  (
    'a an and at by for from in of on or the to with und der die das des dem den für von zur zum et de du des la le les l d en pour sur au aux ' +
    'y e del los las el para por con qu di da dei della dell all nell sull do dos das no na van voor het och i för av og til и в во на по о об для при с со от к из та і з у ' +
    'و در از به برای با في من على'
  )
    .split(' ')
    .map(foldWord),
);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u200c]|[&.\-‐‑](?=[\p{L}\p{N}]))*/gu;
const INSIDE = /[&.\-‐‑]+/u;
const ARTICLE = /^ال(?=..)/u;

/** The words of a stretch of text, in order, with offsets into the whole. */
export function nameWords(text: string, from = 0, to = text.length): NameWord[] {
  return Array.from(text.slice(from, to).matchAll(WORD), ({ 0: word, index }) => {
    const parts = word
      .split(INSIDE)
      .map(foldWord)
      .filter((part) => part !== '');
    const [first = ''] = parts;
    const small = parts.length === 1 && (SMALL.has(first) || /^[a-z]$/u.test(first));
    return { start: from + index, end: from + index + word.length, parts, small };
  }).filter(({ parts }) => parts.length > 0);
}

/**
 * Where a long form begins that ends with the last of these words, by the letters of its acronym: each word gives its first
 * letter, and more after it where the acronym is made of syllables (`Interpol`); small words and the later part of a word with a hyphen may give none.
 * Without `syllables`, one letter a word. Gives the place of the first word; null where the letters are not those of the words. Of several beginnings the nearest.
 */
export function matchInitials(letters: string, words: readonly NameWord[], syllables = true): number | null {
  // Single letters first: `Organization of … (OPEC)` is not to end in `Orange (O)PEC`.
  return align(letters, words, 1) ?? (syllables ? align(letters, words, letters.length) : null);
}

function align(letters: string, words: readonly NameWord[], mostOfAWord: number): number | null {
  const failed = new Set<string>();
  /** Letters before `left` are to be found in words before `word`. */
  function find(left: number, word: number): number | null {
    if (left === 0) return word;
    const key = `${left} ${word}`;
    const current = words[word - 1];
    if (!current || failed.has(key)) return null;
    for (const given of lettersOf(letters.slice(0, left), current, mostOfAWord)) {
      // A long form begins with a word that counts.
      if (given === left && current.small) continue;
      const begin = find(left - given, word - 1);
      if (begin !== null) return begin;
    }
    const isLast = word === words.length;
    if (current.small && !isLast) {
      const begin = find(left, word - 1);
      if (begin !== null) return begin;
    }
    failed.add(key);
    return null;
  }
  return find(letters.length, words.length);
}

/** How many of the last letters one word can give, fewest first. */
function lettersOf(letters: string, { parts }: NameWord, most: number): number[] {
  const counts: number[] = [];
  // Every part its first letter: `inter-american`, `u.n.`
  const initials = parts.map((part) => part.charAt(0)).join('');
  if (parts.length > 1 && letters.endsWith(initials)) counts.push(initials.length);
  const whole = parts.join('');
  for (const form of new Set([whole, whole.replace(ARTICLE, '')])) {
    for (let count = 1; count <= Math.min(most, letters.length, form.length); count += 1) {
      const wanted = letters.slice(letters.length - count);
      // Two letters may stand apart, as in the parts of `Gerichtshof`; more are a syllable.
      const fits = form.startsWith(wanted) || (count === 2 && isApart(wanted, form));
      if (fits) counts.push(count);
    }
  }
  return [...new Set(counts)].sort((one, other) => one - other);
}

function isApart(letters: string, word: string): boolean {
  return word.charAt(0) === letters.charAt(0) && word.indexOf(letters.charAt(1), 1) > 0;
}
