import { ALIKE, KEYBOARD_ROWS, SPELLINGS } from './spelling-classes.ts';

/**
 * How unlikely it is that somebody who meant one word wrote the other: 0 for the same, about 1 for a letter that is wrong for no
 * reason, infinity where it is more than `most`.
 *
 * An alignment as in `editDistance`, but with costs by what people do (K. Kukich, "Techniques for automatically correcting words in
 * text", 1992): they exchange neighbours, forget or add the second of two equal letters, take one vowel for another, hit the key
 * beside, and write as they hear. Stretches of letters stand for each other as in E. Brill and R. C. Moore, "An improved error model
 * for noisy channel spelling correction" (2000). The costs are set by class, none for the sake of a single word.
 */
export function spellingCost(written: string, meant: string, most = Number.POSITIVE_INFINITY): number {
  const rows = written.length + 1;
  const columns = meant.length + 1;
  const cells = rows * columns;
  if (costs.length < cells) costs = new Float64Array(cells * 2);
  const table = costs;
  let rowsBeyond = 0;
  for (let row = 0; row < rows; row += 1) {
    const wrote = row > 0 ? written.charCodeAt(row - 1) : 0;
    let least = Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      const wanted = column > 0 ? meant.charCodeAt(column - 1) : 0;
      let best = row + column === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (row > 0 && column > 0) {
        // A first letter is seldom wrong (E. J. Yannakoudakis and D. Fawthrop, "The rules of spelling errors", 1983).
        const weight = row + column === 2 ? FIRST_LETTER : 1;
        best = at(table, here - columns - 1) + (wrote === wanted ? 0 : weight * replacing(wrote, wanted));
        const isExchanged =
          row > 1 &&
          column > 1 &&
          wrote !== wanted &&
          wrote === meant.charCodeAt(column - 2) &&
          wanted === written.charCodeAt(row - 2);
        if (isExchanged) best = Math.min(best, at(table, here - 2 * columns - 2) + EXCHANGED);
        for (const { heard, spelled, cost } of stretchesOf(wrote, wanted)) {
          if (heard.length > row || spelled.length > column) continue;
          const before = at(table, here - heard.length * columns - spelled.length) + cost;
          if (before >= best) continue;
          if (!written.startsWith(heard, row - heard.length)) continue;
          if (meant.startsWith(spelled, column - spelled.length)) best = before;
        }
      }
      if (row > 0) {
        const isDouble = wrote === written.charCodeAt(row - 2) || wrote === meant.charCodeAt(column);
        best = Math.min(best, at(table, here - columns) + adding(wrote, isDouble, row === rows - 1));
      }
      if (column > 0) {
        const isDouble = wanted === meant.charCodeAt(column - 2) || wanted === written.charCodeAt(row);
        best = Math.min(best, at(table, here - 1) + adding(wanted, isDouble, column === columns - 1));
      }
      table[here] = best;
      if (best < least) least = best;
    }
    // A stretch reaches back over several rows.
    rowsBeyond = least > most ? rowsBeyond + 1 : 0;
    if (rowsBeyond >= LONGEST_STRETCH) return Number.POSITIVE_INFINITY;
  }
  const cost = at(table, cells - 1);
  return cost > most ? Number.POSITIVE_INFINITY : cost;
}

/** Used by one comparison after the other. */
let costs = new Float64Array(1_024);

function at(table: Float64Array, cell: number): number {
  return table[cell] as number;
}

const EXCHANGED = 0.6;
const SECOND_OF_TWO = 0.35;
const SILENT_END = 0.5;
const VOWEL_ADDED = 0.75;
const BREATH_ADDED = 0.8;
const VOWEL_FOR_VOWEL = 0.6;
const KEY_BESIDE = 0.85;
const FIRST_LETTER = 1.4;

const LETTERS = 26;
const FIRST = 'a'.charCodeAt(0);
const isVowel = (code: number): boolean => VOWELS.has(code);
const VOWELS = new Set(Array.from('aeiouy', (vowel) => vowel.charCodeAt(0)));
const E = 'e'.charCodeAt(0);
const H = 'h'.charCodeAt(0);

/** Where a pair of letters of the alphabet stands in a list of all pairs, or -1. */
function pairOf(one: number, other: number): number {
  const row = one - FIRST;
  const column = other - FIRST;
  return row >= 0 && row < LETTERS && column >= 0 && column < LETTERS ? row * LETTERS + column : -1;
}

/** A letter that only one of the words has: cheap where it is the second of two, a vowel, or one that is not heard. */
function adding(letter: number, isDouble: boolean, isLast: boolean): number {
  if (isDouble) return SECOND_OF_TWO;
  if (isLast && letter === E) return SILENT_END;
  if (isVowel(letter)) return VOWEL_ADDED;
  return letter === H ? BREATH_ADDED : 1;
}

/** A letter for another. */
function replacing(one: number, other: number): number {
  return REPLACING[pairOf(one, other)] ?? 1;
}

const REPLACING = new Float64Array(LETTERS * LETTERS).fill(1);
for (const one of VOWELS) for (const other of VOWELS) REPLACING[pairOf(one, other)] = VOWEL_FOR_VOWEL;
for (const [number, row] of KEYBOARD_ROWS.entries()) {
  const below = KEYBOARD_ROWS[number + 1] ?? '';
  for (let place = 0; place < row.length; place += 1) {
    for (const beside of [row[place + 1], below[place], below[place - 1]]) {
      if (beside !== undefined) setBoth(row.charAt(place), beside, KEY_BESIDE);
    }
  }
}
for (const { cost, pairs } of ALIKE) for (const [one = '', other = ''] of pairs) setBoth(one, other, cost);

function setBoth(one: string, other: string, cost: number): void {
  for (const pair of [
    pairOf(one.charCodeAt(0), other.charCodeAt(0)),
    pairOf(other.charCodeAt(0), one.charCodeAt(0)),
  ]) {
    REPLACING[pair] = Math.min(cost, REPLACING[pair] ?? 1);
  }
}

interface Stretch {
  readonly heard: string;
  readonly spelled: string;
  readonly cost: number;
}

/** By the last letters of both sides. */
const STRETCHES = new Map<number, Stretch[]>();
const NO_STRETCHES: readonly Stretch[] = [];
let longest = 1;
for (const { cost, pairs } of SPELLINGS) {
  for (const [one, other] of pairs) {
    longest = Math.max(longest, one.length, other.length);
    for (const [heard, spelled] of [[one, other] as const, [other, one] as const]) {
      const key = pairOf(heard.charCodeAt(heard.length - 1), spelled.charCodeAt(spelled.length - 1));
      STRETCHES.set(key, [...(STRETCHES.get(key) ?? []), { heard, spelled, cost }]);
    }
  }
}
const LONGEST_STRETCH = longest;

function stretchesOf(wrote: number, wanted: number): readonly Stretch[] {
  const pair = pairOf(wrote, wanted);
  return pair < 0 ? NO_STRETCHES : (STRETCHES.get(pair) ?? NO_STRETCHES);
}
