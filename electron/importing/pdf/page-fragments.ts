import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';

/** A piece of a line as the PDF holds it. Lengths are in points; `baseline` grows down the page. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
  readonly rtl: boolean;
  /** White space stands before it in the PDF. */
  readonly spaced: boolean;
}

export interface PageFragments {
  /** The page's text, turned so that it runs from left to right. */
  readonly main: readonly Fragment[];
  /** What runs in another direction, such as a picture's credit set sideways. */
  readonly aside: readonly Fragment[];
}

/** More pieces of text than this on one page are a drawing made of letters, or an attack. */
export const MOST_FRAGMENTS = 30_000;

/** Null where the page has more than {@link MOST_FRAGMENTS}. Throws what the library throws. */
export async function readPageFragments(page: PDFPageProxy): Promise<PageFragments | null> {
  const turn = page.getViewport({ scale: 1 }).transform;
  const byDirection = new Map<string, Fragment[]>();
  const seen = new Set<string>();
  let spaced = false;
  let count = 0;
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{
    items: (TextItem | TextMarkedContent)[];
    styles: Record<string, { vertical?: boolean }>;
  }>;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value.items) {
      if (!('str' in item)) continue;
      if (item.str.trim() === '') {
        spaced = true;
        continue;
      }
      count += 1;
      if (count > MOST_FRAGMENTS) {
        await reader.cancel();
        return null;
      }
      const placed = placeItem(item, turn, value.styles[item.fontName]?.vertical === true, spaced);
      spaced = /\s$/u.test(item.str);
      if (!placed) continue;
      // Bold type is faked by printing the same letters twice, a hair apart.
      const key = `${placed.direction} ${Math.round(placed.fragment.baseline)} ${Math.round(placed.fragment.left)} ${item.str}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const group = byDirection.get(placed.direction) ?? [];
      group.push(placed.fragment);
      byDirection.set(placed.direction, group);
    }
  }
  const groups = [...byDirection.values()].sort((one, other) => letters(other) - letters(one));
  return { main: groups[0] ?? [], aside: groups.slice(1).flat() };
}

function letters(fragments: readonly Fragment[]): number {
  let sum = 0;
  for (const fragment of fragments) sum += fragment.text.length;
  return sum;
}

type Matrix = readonly number[];

/** `turn` is the page's own turning and flipping. Null for text that stands aslant (a watermark) or has no size. */
function placeItem(
  item: TextItem,
  turn: Matrix,
  vertical: boolean,
  spaced: boolean,
): { readonly direction: string; readonly fragment: Fragment } | null {
  const [a, b, c, d, e, f] = multiply(turn, item.transform as Matrix);
  const size = Math.hypot(c, d);
  const length = Math.hypot(a, b);
  if (!(size > 0.5 && length > 0 && Number.isFinite(e + f + size))) return null;
  // Text that is set from top to bottom runs as text that is turned by a quarter.
  const across = vertical ? 0 : Math.round((a / length) * 100) / 100;
  const down = vertical ? 1 : Math.round((b / length) * 100) / 100;
  if (Math.abs(across) + Math.abs(down) > 1.1) return null;
  const x = e * across + f * down;
  const width = Math.abs(vertical ? item.height : item.width);
  return {
    direction: `${Math.round(across)},${Math.round(down)}`,
    fragment: {
      text: item.str,
      left: x,
      right: x + (Number.isFinite(width) ? width : 0),
      baseline: f * across - e * down,
      size,
      rtl: item.dir === 'rtl',
      spaced: spaced || /^\s/u.test(item.str),
    },
  };
}

function multiply(one: Matrix, other: Matrix): [number, number, number, number, number, number] {
  const at = (matrix: Matrix, index: number): number => matrix[index] ?? 0;
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => at(one, index)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const x = (p: number, q: number): number => a * p + c * q;
  const y = (p: number, q: number): number => b * p + d * q;
  return [
    x(at(other, 0), at(other, 1)),
    y(at(other, 0), at(other, 1)),
    x(at(other, 2), at(other, 3)),
    y(at(other, 2), at(other, 3)),
    x(at(other, 4), at(other, 5)) + e,
    y(at(other, 4), at(other, 5)) + f,
  ];
}
