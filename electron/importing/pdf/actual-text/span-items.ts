import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';
import { hasRightToLeft } from '../letter-direction.ts';
import { taggedText } from './actual-text-tag.ts';

/** Pieces of letters in one span; more is no word or line. */
const MOST_IN_SPAN = 1_000;

interface Span {
  readonly text: string;
  readonly depth: number;
  readonly items: TextItem[];
}

/** A mark as the library gives it; its types leave out the name. */
type Mark = TextMarkedContent & { readonly tag?: string | null };

/** Text that stands at no place of its own, such as a mark that only parts two letters. */
export interface PlacelessText {
  readonly placeless: string;
}

/** Takes what the library reads of a page, piece by piece, and gives it back with what spans say in place of what they draw. */
export class SpanItems {
  private depth = 0;
  private span: Span | null = null;

  next(piece: TextItem | Mark): readonly (TextItem | PlacelessText)[] {
    if ('str' in piece) {
      if (!this.span) return [piece];
      this.span.items.push(piece);
      return this.span.items.length > MOST_IN_SPAN ? this.rest() : [];
    }
    if (piece.type !== 'endMarkedContent') {
      this.depth += 1;
      const text = this.span ? null : taggedText(piece.tag ?? null);
      if (text !== null) this.span = { text, depth: this.depth, items: [] };
      return [];
    }
    const ended = this.span?.depth === this.depth ? this.span : null;
    this.depth = Math.max(0, this.depth - 1);
    if (!ended) return [];
    this.span = null;
    return withText(ended);
  }

  /** Of a span that does not end, what it draws. */
  rest(): readonly TextItem[] {
    const items = this.span?.items ?? [];
    this.span = null;
    return items;
  }
}

function withText({ text, items }: Span): readonly (TextItem | PlacelessText)[] {
  const drawn = items.filter((item) => item.str.trim() !== '');
  const [first] = drawn;
  // Letters that leave none lie beside the page, as those of a line do that is on the next one.
  if (!first) return MARKS.test(text) ? [{ placeless: text }] : items;
  if (text === '') return [];
  const place = commonPlace(drawn);
  // A word that is parted at a line's end says its text for both halves: the letters say where they stand.
  if (!place) return items;
  const before = items.slice(0, items.indexOf(first));
  return [...before, { ...first, ...place, str: text, dir: hasRightToLeft(text) ? 'rtl' : 'ltr' }];
}

const MARKS = /^[\p{Cf}\p{M}]+$/u;

/** Null where the items do not stand on one line. Marks of letters may stand higher or lower. */
function commonPlace(items: readonly TextItem[]): { transform: number[]; width: number } | null {
  const widest = items.reduce((best, item) => (item.width > best.width ? item : best));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = widest.transform as number[];
  const length = Math.hypot(a, b);
  if (length === 0) return null;
  let left = 0;
  let right = widest.width;
  for (const item of items) {
    const [x = 0, y = 0] = [item.transform[4] - e, item.transform[5] - f];
    if (Math.abs(y * a - x * b) / length > length * 0.5) return null;
    const along = (x * a + y * b) / length;
    left = Math.min(left, along);
    right = Math.max(right, along + item.width);
  }
  return { transform: [a, b, c, d, e + (left * a) / length, f + (left * b) / length], width: right - left };
}
