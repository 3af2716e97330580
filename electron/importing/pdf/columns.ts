import { fragmentRows } from './fragment-lines.ts';
import { isRightToLeft } from './letter-direction.ts';
import type { Fragment } from './page-fragments.ts';

/** Rows that both sides of a gutter have at least; a narrow gutter, which may be the spaces of a few lines, needs more. */
const FEWEST_ROWS = 3;
const FEWEST_ROWS_NARROW = 5;
/** Of the font's size. */
const NARROWEST_GUTTER = 0.7;
const WIDE_GUTTER = 1.8;
/** Cuts inside cuts. */
const DEEPEST = 12;
/** Rows from which on a gutter is looked for: a page has fewer, a drawing made of letters may have thousands. */
const MOST_STARTS = 250;

interface Region {
  readonly fragments: readonly Fragment[];
  readonly rtl: boolean;
}

/**
 * The columns of a page in reading order, each as its fragments: the page is cut at its gutters, and where a headline stands across
 * the columns, above and below it (the recursive X-Y cut of Nagy and Seth, 1984). A gutter is an upright white strip with lines of
 * prose on both sides of it; the cells of a table are not.
 */
export function splitColumns(fragments: readonly Fragment[]): (readonly Fragment[])[] {
  return cut({ fragments, rtl: isRightToLeft(fragments) }, 0);
}

function cut(region: Region, depth: number): (readonly Fragment[])[] {
  if (region.fragments.length < 2 * FEWEST_ROWS || depth > DEEPEST) return [region.fragments];
  const parts = cutUpright(region) ?? cutAcross(region);
  if (!parts) return [region.fragments];
  return parts.flatMap((part) => cut({ fragments: part, rtl: region.rtl }, depth + 1));
}

/** Left and right of the widest gutter, in reading order. */
function cutUpright({ fragments, rtl }: Region): [Fragment[], Fragment[]] | null {
  const strip = new Strip(fragments);
  for (const row of fragmentRows(fragments)) strip.cover(row);
  for (const gutter of strip.gutters()) {
    const sides = sidesOf(fragments, gutter);
    if (sides) return rtl ? [sides[1], sides[0]] : sides;
  }
  return null;
}

/** Above, in and below the most rows that have a gutter together. */
function cutAcross({ fragments }: Region): Fragment[][] | null {
  const rows = fragmentRows(fragments);
  let best = { start: 0, end: 0 };
  const step = Math.ceil(rows.length / MOST_STARTS);
  for (let start = 0; rows.length - start > best.end - best.start; start += step) {
    const end = lastWithGutter(rows, start);
    if (end - start > best.end - best.start && hasColumns(rows.slice(start, end).flat()))
      best = { start, end };
  }
  if (best.end === 0) return null;
  const parts = [rows.slice(0, best.start), rows.slice(best.start, best.end), rows.slice(best.end)];
  return parts.filter((part) => part.length > 0).map((part) => part.flat());
}

/** Behind the last row to which there may be a gutter from row `start` on. */
function lastWithGutter(rows: readonly (readonly Fragment[])[], start: number): number {
  const strip = new Strip(rows.flat());
  for (let index = start; index < rows.length; index++) {
    strip.cover(rows[index] ?? []);
    if (strip.isFull()) return index;
  }
  return rows.length;
}

function hasColumns(fragments: readonly Fragment[]): boolean {
  return cutUpright({ fragments, rtl: false }) !== null;
}

interface Gutter {
  readonly start: number;
  readonly end: number;
}

/** Which points of a region's width have text in some row. */
class Strip {
  private readonly covered: Uint8Array;
  private readonly origin: number;
  private readonly narrowest: number;
  private from = Number.POSITIVE_INFINITY;
  private to = Number.NEGATIVE_INFINITY;

  constructor(fragments: readonly Fragment[]) {
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    for (const fragment of fragments) {
      left = Math.min(left, fragment.left);
      right = Math.max(right, fragment.right);
    }
    this.origin = left;
    // Whatever a PDF says its page measures.
    this.covered = new Uint8Array(Math.min(20_000, Math.max(1, Math.ceil(right - left) + 1)));
    this.narrowest = Math.max(4, usualSize(fragments) * NARROWEST_GUTTER);
  }

  /** What a row, from left to right, takes of the width: its letters and the spaces between its words, however large its type is. */
  cover(row: readonly Fragment[]): void {
    let before: Fragment | null = null;
    for (const fragment of row) {
      // Half a point is left to letters that lean over their box.
      const isSpace = before && fragment.left - before.right < fragment.size * NARROWEST_GUTTER;
      const start = Math.round((before && isSpace ? before.right : fragment.left) - this.origin);
      const end = Math.round(fragment.right - this.origin);
      this.covered.fill(1, start, Math.max(start + 1, end));
      this.from = Math.min(this.from, start);
      this.to = Math.max(this.to, end);
      before = fragment;
    }
  }

  /** Whether no gutter can be left, however many rows more are looked at. */
  isFull(): boolean {
    return this.gaps(0, this.covered.length).length === 0;
  }

  /** Between what is covered, widest first. */
  gutters(): Gutter[] {
    return this.gaps(this.from, Math.min(this.to, this.covered.length)).sort(
      (one, other) => other.end - other.start - (one.end - one.start),
    );
  }

  private gaps(from: number, to: number): Gutter[] {
    const found: Gutter[] = [];
    let start = -1;
    for (let x = from; x < to; x++) {
      if (this.covered[x] === 0) {
        if (start === -1) start = x;
      } else if (start !== -1) {
        if (x - start >= this.narrowest) found.push({ start: this.origin + start, end: this.origin + x });
        start = -1;
      }
    }
    if (start !== -1 && to - start >= this.narrowest)
      found.push({ start: this.origin + start, end: this.origin + to });
    return found;
  }
}

/** The size that most letters have. */
export function usualSize(fragments: readonly { readonly text: string; readonly size: number }[]): number {
  const lengths = new Map<number, number>();
  let best = 10;
  let most = 0;
  for (const { text, size } of fragments) {
    const rounded = Math.round(size * 4) / 4;
    const length = (lengths.get(rounded) ?? 0) + text.length;
    lengths.set(rounded, length);
    if (length > most) [best, most] = [rounded, length];
  }
  return best;
}

/** What stands left and right of a gutter, where both are columns of prose. */
function sidesOf(fragments: readonly Fragment[], gutter: Gutter): [Fragment[], Fragment[]] | null {
  const middle = (gutter.start + gutter.end) / 2;
  const left: Fragment[] = [];
  const right: Fragment[] = [];
  for (const fragment of fragments)
    ((fragment.left + fragment.right) / 2 < middle ? left : right).push(fragment);
  const size = usualSize(fragments);
  const rows = gutter.end - gutter.start < size * WIDE_GUTTER ? FEWEST_ROWS_NARROW : FEWEST_ROWS;
  return isProseColumn(left, rows, size) && isProseColumn(right, rows, size) ? [left, right] : null;
}

/** Lines that mostly fill a width of some words. A column of bullets, numbers or cells is none. */
function isProseColumn(fragments: readonly Fragment[], fewestRows: number, size: number): boolean {
  const rows = fragmentRows(fragments);
  if (rows.length < fewestRows) return false;
  const left = Math.min(...fragments.map((one) => one.left));
  const right = Math.max(...fragments.map((one) => one.right));
  if (right - left < size * 6) return false;
  const filled = rows.filter((row) => rowWidth(row) > (right - left) * 0.6).length;
  return filled >= rows.length * 0.5;
}

function rowWidth(row: readonly Fragment[]): number {
  let width = 0;
  for (const fragment of row) width += fragment.right - fragment.left;
  return width;
}
