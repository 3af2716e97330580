import type { Fragment } from './page-fragments.ts';

/** A piece of a line; lengths in points. */
export type Piece = Pick<Fragment, 'text' | 'left' | 'right' | 'size' | 'spaced'>;

/** A gap of so much of the font's size is a space, where the PDF has none. */
const SPACE = 0.13;
/** Where it has one. */
const WRITTEN_SPACE = 0.05;

/** The text of pieces of one line that come as they are read. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (before && needsSpace(before, piece)) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text;
}

function needsSpace(before: Piece, after: Piece): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(after.text)) return false;
  const gap = Math.max(after.left - before.right, before.left - after.right);
  const size = Math.min(before.size, after.size);
  const right = after.left > before.left ? after : before;
  return gap > size * (right.spaced ? WRITTEN_SPACE : SPACE);
}
