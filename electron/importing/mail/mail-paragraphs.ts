import { collapseSpace } from '../clean-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';

const WIDEST_COLUMN = 100;
const NARROWEST_COLUMN = 50;
const RULE = /^[\s\-=*_#~—]*$/u;
/** What begins a line that is no wrapped one. */
const BEGINNING = /^(?:\s|[>•▪●◦‣*·-]\s|\(?\d{1,3}[.)]\s)/u;

/**
 * A mail's lines as paragraphs. Mail programs wrap at a column, but a mail has many short lines beside its prose (lines of
 * outlet and date, addresses), so that the text as a whole may not look wrapped; then each line that is full goes on in the next.
 */
export function mailParagraphs(lines: readonly string[]): string[] {
  const paragraphs = splitParagraphs(lines.join('\n'));
  const shown = lines.filter((line) => line.trim() !== '').length;
  if (paragraphs.length < shown) return paragraphs;
  const unwrapped = unwrapLines(lines);
  return unwrapped === lines ? paragraphs : unwrapped.map(collapseSpace).filter((line) => line !== '');
}

/** Lines with each full one joined to the next; the same lines where they are not wrapped. */
export function unwrapLines(lines: readonly string[]): readonly string[] {
  const column = wrapColumn(lines);
  return column === 0 ? lines : joinWrapped(lines, column);
}

/** The column that most lines that are followed by another reach; 0 where fewer than two do. */
function wrapColumn(lines: readonly string[]): number {
  const widths = lines
    .filter((line, index) => !RULE.test(line) && !RULE.test(lines[index + 1] ?? ''))
    .map((line) => line.trimEnd().length)
    .sort((one, other) => one - other);
  const column = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
  if (column > WIDEST_COLUMN || column < NARROWEST_COLUMN) return 0;
  return lines.filter((line, index) => goesOn(line, lines[index + 1], column)).length < 2 ? 0 : column;
}

function joinWrapped(lines: readonly string[], column: number): string[] {
  const joined: string[] = [];
  let pieces: string[] = [];
  for (const [index, line] of lines.entries()) {
    pieces.push(pieces.length === 0 ? line.trimEnd() : line.trim());
    if (goesOn(line, lines[index + 1], column)) continue;
    joined.push(pieces.join(' '));
    pieces = [];
  }
  return joined;
}

/** True of a line into which the next one's first word did not fit. */
function goesOn(line: string, next: string | undefined, column: number): boolean {
  if (next === undefined || RULE.test(line) || RULE.test(next) || BEGINNING.test(next)) return false;
  const word = /^\S+/u.exec(next)?.[0].length ?? 0;
  return line.trimEnd().length + 1 + word > column - 4;
}
