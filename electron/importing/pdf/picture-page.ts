import type { PDFPageProxy } from 'pdfjs-dist';
import type { Pdfjs } from './load-pdfjs.ts';
import type { PageFragments } from './page-fragments.ts';

/** A page of fewer letters may be a picture of a page, with a running head or a stamp set over it. */
const FEW_LETTERS = 60;
/** Of the page's area. */
const COVERED = 0.5;
/** Lines and shapes; letters that were turned into shapes are more. */
const MANY_SHAPES = 300;

/** Whether a page has so little text that it may show more than it says. */
export function isNearlyEmpty({ main, aside }: PageFragments): boolean {
  let letters = 0;
  for (const { text } of [...main, ...aside]) letters += text.length;
  return letters < FEW_LETTERS;
}

/**
 * Whether pictures cover a page, or shapes do that may be letters. The library leaves pictures out here, unpacked or not, but not
 * the room that is made for them: a picture fills the unit square, so whatever stretches that to a good part of the page draws one.
 */
export async function isPicturePage(page: PDFPageProxy, { OPS }: Pdfjs): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pageArea = Math.abs((right - left) * (top - bottom));
  const outer: Level[] = [];
  let level: Level = { scale: 1, stretched: false };
  let covered = 0;
  let shapes = 0;
  const end = (): void => {
    if (level.stretched) covered += Math.min(pageArea, level.scale);
    level = outer.pop() ?? { scale: 1, stretched: false };
  };
  for (const [index, operator] of fnArray.entries()) {
    const matrix = operator === OPS.transform ? argsArray[index] : argsArray[index]?.[0];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      outer.push(level);
      level = { scale: level.scale * (operator === OPS.save ? 1 : scaleOf(matrix)), stretched: false };
    } else if (operator === OPS.transform) level = { scale: level.scale * scaleOf(matrix), stretched: true };
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) end();
    else if (operator === OPS.constructPath) shapes += 1;
  }
  end();
  return shapes >= MANY_SHAPES || covered >= pageArea * COVERED;
}

interface Level {
  /** The area of the unit square, in square points. */
  readonly scale: number;
  /** Whether it was changed since the level began. */
  readonly stretched: boolean;
}

/** How many times a matrix enlarges an area; 1 for what is none. */
function scaleOf(matrix: unknown): number {
  const [a = 1, b = 0, c = 0, d = 1] = isMatrix(matrix) ? matrix : [];
  return Math.abs(a * d - b * c);
}

function isMatrix(matrix: unknown): matrix is ArrayLike<number> & Iterable<number> {
  return (Array.isArray(matrix) || ArrayBuffer.isView(matrix)) && !(matrix instanceof DataView);
}

/** Ranges that are named; a person looks the others up. */
const MOST_RANGES = 12;

/** `pages 3–5, 9`: for ascending numbers. */
export function namePages(numbers: readonly number[]): string {
  if (numbers.length === 1) return `page ${numbers[0]}`;
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const named = ranges.slice(0, MOST_RANGES);
  const left = ranges.slice(MOST_RANGES).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const list = named.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return `pages ${list}${left > 0 ? ` and ${left} more` : ''}`;
}
