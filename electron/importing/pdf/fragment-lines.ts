import { joinPieces } from './join-pieces.ts';
import { hasRightToLeft, isRightToLeft } from './letter-direction.ts';
import type { Fragment } from './page-fragments.ts';
import { plainLetters } from './printed-forms.ts';
import { type LinePart, meantBrackets, readLeftToRight, readRightToLeft } from './right-to-left.ts';

/** A line of text. Lengths are in points; `baseline` grows down the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly rtl: boolean;
}

/** Fragments that stand on one line, from the top down; each row's from left to right. */
export function fragmentRows(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = fragments
    .filter((fragment) => !isMarked(fragment))
    .sort((one, other) => one.baseline - other.baseline);
  const rows: Fragment[][] = [];
  let row: Fragment[] = [];
  let main: Fragment | null = null;
  for (const fragment of sorted) {
    // A raised or lowered sign stands within the height of the letters beside it.
    if (main && fragment.baseline - main.baseline > reach(main, fragment)) {
      rows.push(row);
      row = [];
      main = null;
    }
    row.push(fragment);
    if (!main || fragment.size > main.size) main = fragment;
  }
  if (row.length > 0) rows.push(row);
  addMarked(rows, fragments.filter(isMarked));
  for (const one of rows) one.sort((a, b) => a.left - b.left);
  return rows;
}

/** A letter with marks, which may stand as high or as low as the marks do. */
function isMarked({ text }: Fragment): boolean {
  return text.length <= 6 && /\p{M}/u.test(text) && (hasRightToLeft(text) || !/\p{L}/u.test(text));
}

/** Each to the row that is nearest; where none is near, it is a row of its own. */
function addMarked(rows: Fragment[][], marked: readonly Fragment[]): void {
  const baselines = rows.map((row) => largest(row).baseline);
  for (const fragment of marked) {
    let nearest = -1;
    let distance = fragment.size * 0.6;
    for (let at = firstFrom(baselines, fragment.baseline - distance); at < baselines.length; at++) {
      const off = Math.abs((baselines[at] ?? 0) - fragment.baseline);
      if (off < distance) [nearest, distance] = [at, off];
      if ((baselines[at] ?? 0) > fragment.baseline) break;
    }
    const row = rows[nearest];
    if (row) row.push(fragment);
    else {
      const at = firstFrom(baselines, fragment.baseline);
      rows.splice(at, 0, [fragment]);
      baselines.splice(at, 0, fragment.baseline);
    }
  }
}

/** The first of ascending numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reach(main: Fragment, fragment: Fragment): number {
  const smaller = Math.min(main.size, fragment.size);
  const larger = Math.max(main.size, fragment.size);
  return smaller < larger * 0.8 ? larger * 0.5 : larger * 0.3;
}

/** The lines of a region of one column, from the top down. */
export function fragmentLines(fragments: readonly Fragment[]): Line[] {
  const rows = fragmentRows(fragments);
  // In a text that runs from right to left, a line that is all but filled by a foreign name runs that way too.
  const runsBackwards = isRightToLeft(fragments) ? hasBackwards : isRightToLeft;
  const backwards = rows.filter(runsBackwards);
  const read = new Map<readonly Fragment[], readonly LinePart[]>();
  for (const [index, parts] of meantBrackets(backwards.map(readRightToLeft)).entries())
    read.set(backwards[index] ?? [], parts);
  return rows.map((row) => toLine(row, read.get(row) ?? null));
}

function hasBackwards(row: readonly Fragment[]): boolean {
  return row.some((fragment) => hasRightToLeft(fragment.text));
}

/** `rightToLeft` are the row's parts as they are read, where it runs that way. */
function toLine(row: readonly Fragment[], rightToLeft: readonly LinePart[] | null): Line {
  const pieces = rightToLeft ?? (hasBackwards(row) ? readLeftToRight(row) : row);
  return {
    text: plainLetters(joinPieces(pieces)),
    left: Math.min(...row.map((one) => one.left)),
    right: Math.max(...row.map((one) => one.right)),
    baseline: largest(row).baseline,
    size: largest(row).size,
    rtl: rightToLeft !== null,
  };
}

/** By the letters that it gives the line. */
function largest(row: readonly Fragment[]): Fragment {
  const lengths = new Map<number, number>();
  for (const one of row) {
    const size = Math.round(one.size * 2);
    lengths.set(size, (lengths.get(size) ?? 0) + one.text.length);
  }
  const plain = row.filter((one) => !isMarked(one));
  return (plain.length > 0 ? plain : row).reduce((best, one) =>
    (lengths.get(Math.round(one.size * 2)) ?? 0) > (lengths.get(Math.round(best.size * 2)) ?? 0) ? one : best,
  );
}
