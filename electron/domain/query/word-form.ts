import { editDistance } from '../text/edit-distance.ts';
import type { QueryWord } from './query.ts';

/** A text repeats its words, and comparing letters costs far more than remembering. */
const REMEMBERED = 20_000;
const remembered = new Map<string, Map<string, boolean>>();

/** Whether a folded word of a text is what a word of a query asks for. `attaches`: the text writes particles in one with the word. */
export function fitsWord(
  { form, folded, mistakes, attached }: QueryWord,
  word: string,
  attaches: boolean,
): boolean {
  switch (form) {
    case 'whole':
      return word === folded || (attaches && attached.includes(word));
    case 'beginning':
      return word.startsWith(folded) || (attaches && attached.some((form) => word.startsWith(form)));
    case 'pattern':
      return fitsPattern(folded, word);
    case 'close':
      return isClose(folded, mistakes, word);
  }
}

/** Stars stand for any letters, or none. Each piece is taken where it first comes, which never takes room from the pieces behind it. */
export function fitsPattern(pattern: string, word: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] as string;
  const last = pieces.at(-1) as string;
  if (!word.startsWith(first)) return false;
  let position = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = word.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return word.length - last.length >= position && word.endsWith(last);
}

/** What every word that fits begins with. */
export function fixedBeginning({ form, folded }: QueryWord): string {
  if (form === 'close') return '';
  const star = folded.indexOf('*');
  return star === -1 ? folded : folded.slice(0, star);
}

function isClose(folded: string, mistakes: number, word: string): boolean {
  // In UTF-16 units, of which a letter has one or two.
  if (Math.abs(word.length - folded.length) > 2 * mistakes) return false;
  if (word === folded) return true;
  const key = `${mistakes}${folded}`;
  let known = remembered.get(key);
  if (!known) {
    if (remembered.size > 100) remembered.clear();
    known = new Map();
    remembered.set(key, known);
  }
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size > REMEMBERED) known.clear();
  const close = editDistance(folded, word) <= mistakes;
  known.set(word, close);
  return close;
}
