import type { Mention, Snippet, TextRange } from './mention.ts';

const ELLIPSIS = '…';
/** How far a cut may move to reach the border of a word. */
const REACH = 24;
/** Mentions that are looked at: the first ones are as good as the later ones, and an article can have thousands. */
const MENTIONS_LOOKED_AT = 200;

/**
 * A piece of the body of at most `length` UTF-16 units around the place where most mentions stand close together, or the
 * body's beginning where it has none. It is cut at the borders of words, with … for what is left out; line breaks and
 * tabs become spaces. Takes from the article only as many blocks as it shows.
 */
export function makeSnippet(
  article: { readonly blocks: readonly { readonly text: string }[] },
  mentions: readonly Mention[],
  length: number,
): Snippet {
  const starts: number[] = [];
  let total = 0;
  for (const block of article.blocks) {
    starts.push(total);
    total += block.text.length + 1;
  }
  total = Math.max(0, total - 1);

  const places: TextRange[] = [];
  for (const { block, start, end } of mentions) {
    const offset = starts[block];
    if (offset === undefined) continue;
    places.push({ start: offset + start, end: offset + end });
    if (places.length === MENTIONS_LOOKED_AT) break;
  }

  const [start, end] = choosePart(places, total, length);
  return cut(slice(article.blocks, starts, start, end), start, end, total, places, length);
}

/** From where to where to show: wide enough for `length` with its ellipses, with some words before the first mention. */
function choosePart(places: readonly TextRange[], total: number, length: number): readonly [number, number] {
  if (total <= length) return [0, total];
  const room = Math.max(0, length - 2 * ELLIPSIS.length);
  const before = Math.floor(room / 4);
  let best = 0;
  let bestCount = 0;
  let last = 0;
  for (const [first, place] of places.entries()) {
    while (last < places.length && (places[last] as TextRange).end <= place.start + room - before) last += 1;
    if (last - first > bestCount) {
      bestCount = last - first;
      best = place.start;
    }
  }
  const first = places[0];
  if (first && bestCount === 0) best = first.start;
  const start = Math.max(0, Math.min(best - before, total - room));
  // What stands this near to the beginning is better shown with it.
  return best + (bestCount > 0 ? 0 : room) <= room - before || start === 0
    ? [0, Math.min(total, room + ELLIPSIS.length)]
    : [start, Math.min(total, start + room)];
}

function slice(
  blocks: readonly { readonly text: string }[],
  starts: readonly number[],
  start: number,
  end: number,
): string {
  const pieces: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const offset = starts[index] as number;
    if (offset >= end) break;
    if (offset + block.text.length < start) continue;
    pieces.push(block.text.slice(Math.max(0, start - offset), end - offset));
  }
  return pieces.join(' ').replace(/\s/gu, ' ');
}

function cut(
  part: string,
  start: number,
  end: number,
  total: number,
  places: readonly TextRange[],
  length: number,
): Snippet {
  let from = start > 0 ? part.slice(0, REACH).indexOf(' ') + 1 : 0;
  let to = part.length;
  if (end < total) {
    const space = part.lastIndexOf(' ');
    to = space > Math.max(from, part.length - REACH) ? space : part.length;
  }
  // A place without spaces near the cut: at least no character is torn apart.
  if (from === 0 && start > 0) while (/^[\p{M}\udc00-\udfff]/u.test(part.slice(from, from + 1))) from += 1;
  if (/[\ud800-\udbff]/.test(part.charAt(to - 1)) && end < total) to -= 1;
  while (from < to && part[from] === ' ') from += 1;

  const head = start + from > 0 ? ELLIPSIS : '';
  const tail = start + to < total ? ELLIPSIS : '';
  const room = Math.max(0, length - head.length - tail.length);
  to = Math.min(to, from + room);
  const text = head + part.slice(from, to) + tail;
  const marks: TextRange[] = [];
  const shift = head.length - start - from;
  for (const place of places) {
    const markStart = Math.max(place.start + shift, head.length);
    const markEnd = Math.min(place.end + shift, head.length + to - from);
    if (markStart < markEnd) marks.push({ start: markStart, end: markEnd });
  }
  return { text, marks };
}
