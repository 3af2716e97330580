import { type AliasLines, linesOf, readLines } from './alias-lines.ts';

const VOWELS = 'AEIOU';

/** True for an acronym that is spoken as a word, and so is also printed as a name: NATO and Nato, but SCO only. */
function isSpoken(letters: string): boolean {
  if (!/^[A-Z]{4,12}$/u.test(letters)) return false;
  const shape = Array.from(letters, (letter) => (VOWELS.includes(letter) ? 'v' : 'c')).join('');
  return shape.includes('v') && !/v{3}|c{3}/u.test(shape);
}

/**
 * Second forms worth offering: for each exact acronym that papers also write as a name, that name as an exact alias
 * (`NATO` gives `=Nato`), unless a line covers it already.
 */
export function nameForms(lines: AliasLines): readonly string[] {
  const typed = new Set(linesOf(lines.text));
  return readLines(lines)
    .filter((read) => read.exact)
    .map((read) => read.alias.slice(1))
    .filter(isSpoken)
    .map((letters) => `=${letters.charAt(0)}${letters.slice(1).toLowerCase()}`)
    .filter((form) => !typed.has(form));
}
