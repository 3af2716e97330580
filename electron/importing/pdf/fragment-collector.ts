import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Fragment, PageFragments } from './page-fragments.ts';

/** Puts the pieces of text that the library finds on a page, in its order, to their places. */
export class FragmentCollector {
  /** Of pieces with letters. */
  count = 0;
  private readonly byDirection = new Map<string, Fragment[]>();
  private readonly seen = new Set<string>();
  /** White space stood behind the last piece. */
  private spaced = false;
  private placeless = '';
  private last: Placed | null = null;
  private readonly turn: Matrix;

  /** `turn` is the page's own turning and flipping. */
  constructor(turn: Matrix) {
    this.turn = turn;
  }

  addPlaceless(text: string): void {
    if (this.last) this.placeless += text;
  }

  add(item: TextItem, vertical: boolean): void {
    if (item.str.trim() === '') {
      // What the library takes for white space may be a mark without a place.
      if (this.placeless === '') this.spaced = true;
      return;
    }
    this.count += 1;
    const placed = placeItem(item, this.turn, vertical);
    const spaced = this.spaced || startsWithSpace(item);
    this.spaced = endsWithSpace(item);
    // Bold type is faked by printing the same letters twice, a hair apart.
    if (!placed || this.isSeen(placed)) return;
    const { last } = this;
    // Whether it was drawn from right to left.
    const backwards =
      last?.direction === placed.direction &&
      Math.abs(last.fragment.baseline - placed.fragment.baseline) < placed.fragment.size * 0.5 &&
      last.fragment.left > placed.fragment.left;
    if (last && this.placeless !== '') this.joinPlaceless(last, backwards);
    if (last && spaced && backwards) this.replace(last, { ...last.fragment, spaced: true });
    this.append(placed.direction, { ...placed.fragment, spaced: spaced && !backwards });
  }

  finish(): Omit<PageFragments, 'height'> {
    const groups = [...this.byDirection.values()].sort((one, other) => letters(other) - letters(one));
    return { main: groups[0] ?? [], aside: groups.slice(1).flat() };
  }

  /** What is drawn from left to right but read from right to left has the mark before its last piece. */
  private joinPlaceless(last: Placed, backwards: boolean): void {
    const { fragment } = last;
    const text = fragment.rtl && !backwards ? this.placeless + fragment.text : fragment.text + this.placeless;
    this.replace(last, { ...fragment, text });
    this.placeless = '';
  }

  private isSeen({ direction, fragment }: Placed): boolean {
    const key = `${direction} ${Math.round(fragment.baseline)} ${Math.round(fragment.left)} ${fragment.text}`;
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }

  private append(direction: string, fragment: Fragment): void {
    const group = this.byDirection.get(direction) ?? [];
    group.push(fragment);
    this.byDirection.set(direction, group);
    this.last = { direction, fragment };
  }

  private replace(last: Placed, fragment: Fragment): void {
    const group = this.byDirection.get(last.direction);
    if (group) group[group.length - 1] = fragment;
    this.last = { direction: last.direction, fragment };
  }
}

function startsWithSpace({ str, dir }: TextItem): boolean {
  return dir === 'rtl' ? /\s$/u.test(str) : /^\s/u.test(str);
}

function endsWithSpace({ str, dir }: TextItem): boolean {
  return dir === 'rtl' ? /^\s/u.test(str) : /\s$/u.test(str);
}

function letters(fragments: readonly Fragment[]): number {
  let sum = 0;
  for (const fragment of fragments) sum += fragment.text.length;
  return sum;
}

interface Placed {
  /** In which its text runs, as a step across and down the page. */
  readonly direction: string;
  readonly fragment: Fragment;
}

type Matrix = readonly number[];

/** Null for text that stands aslant (a watermark) or has no size. */
function placeItem(item: TextItem, turn: Matrix, vertical: boolean): Placed | null {
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
      spaced: false,
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
