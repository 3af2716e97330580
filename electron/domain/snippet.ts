import type { Mention, Snippet, TextRange } from './mention.ts';

const ELLIPSIS = '…';
/** How far a cut may move to reach the border of a word. */
const REACH = 24;
/** Mentions that are looked at: the first ones are as good as the later ones, and an article can have thousands. */
const MENTIONS_LOOKED_AT = 200;

/** A stretch of text that stands for one of the mentions. */
interface Place<Marked> extends TextRange {
  readonly mention: Marked;
}

export interface SnippetOf<Marked> {
  readonly text: string;
  readonly marks: readonly Place<Marked>[];
}

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
  const { text, marks } = makeSnippetOf(article, mentions, length);
  return { text, marks: marks.map(({ start, end }) => ({ start, end })) };
}

/** The same, and each mark says which of the mentions it shows. */
export function makeSnippetOf<Marked extends Mention>(
  article: { readonly blocks: readonly { readonly text: string }[] },
  mentions: readonly Marked[],
  length: number,
): SnippetOf<Marked> {
  const starts: number[] = [];
  let total = 0;
  for (const block of article.blocks) {
    starts.push(total);
    total += block.text.length + 1;
  }
  total = Math.max(0, total - 1);

  const places: Place<Marked>[] = [];
  for (const mention of mentions) {
    const offset = starts[mention.block];
    if (offset === undefined) continue;
    places.push({ start: offset + mention.start, end: offset + mention.end, mention });
    if (places.length === MENTIONS_LOOKED_AT) break;
  }

  const part = choosePart(places, total, length);
  return cut(slice(article.blocks, starts, part), part, total, places);
}

/** A stretch of all blocks' text, and the mention that must not be cut away. */
interface Part extends TextRange {
  readonly anchor: TextRange | undefined;
}

/** Where to look: as wide as `length` allows with its ellipses, with some words before the first of the mentions. */
function choosePart(places: readonly TextRange[], total: number, length: number): Part {
  let anchor = places[0];
  if (total <= length) return { start: 0, end: total, anchor };
  const room = Math.max(0, length - 2 * ELLIPSIS.length);
  const before = Math.floor(room / 4);
  let most = 0;
  let last = 0;
  for (const [first, place] of places.entries()) {
    while (last < places.length && (places[last] as TextRange).end <= place.start + room - before) last += 1;
    if (last - first > most) {
      most = last - first;
      anchor = place;
    }
  }
  const start = Math.max(0, Math.min((anchor?.start ?? 0) - before, total - room));
  return { start, end: Math.min(total, start + room), anchor };
}

function slice(
  blocks: readonly { readonly text: string }[],
  starts: readonly number[],
  { start, end }: TextRange,
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

/** Cuts at the borders of words, where they are near, and adds ellipses and marks. */
function cut<Marked>(
  text: string,
  part: Part,
  total: number,
  places: readonly Place<Marked>[],
): SnippetOf<Marked> {
  const { start, end } = part;
  const anchorStart = Math.max(0, (part.anchor?.start ?? end) - start);
  const anchorEnd = Math.min(text.length, (part.anchor?.end ?? start) - start);
  let from = 0;
  if (start > 0) {
    const border = text.slice(0, Math.min(REACH, anchorStart)).indexOf(' ') + 1;
    from = border;
    // Where no space is near, at least no character is torn apart.
    while (border === 0 && from < anchorStart && /^[\p{M}\udc00-\udfff]/u.test(text.charAt(from))) from += 1;
  }
  let to = text.length;
  if (end < total) {
    const border = text.lastIndexOf(' ');
    if (border >= Math.max(from + 1, anchorEnd, text.length - REACH)) to = border;
    else if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
  }

  const head = start + from > 0 ? ELLIPSIS : '';
  const tail = start + to < total ? ELLIPSIS : '';
  const shift = head.length - start - from;
  const marks = places
    .map((place) => ({
      start: Math.max(place.start + shift, head.length),
      end: Math.min(place.end + shift, head.length + to - from),
      mention: place.mention,
    }))
    .filter((mark) => mark.start < mark.end);
  return { text: head + text.slice(from, to) + tail, marks };
}
