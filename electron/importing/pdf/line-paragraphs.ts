import { endsSentence } from '../metadata/sentences.ts';
import type { Line } from './fragment-lines.ts';

/** Lines that make one paragraph, heading or caption. */
export interface LineGroup {
  readonly lines: readonly Line[];
  /** The region's edges, in points. */
  readonly left: number;
  readonly right: number;
}

/** The paragraphs of one column: parted by a gap, an indent, another size of type, or a last line that ends early. */
export function groupLines(lines: readonly Line[]): LineGroup[] {
  if (lines.length === 0) return [];
  const left = edge(lines.map((line) => line.left));
  const right = -edge(lines.map((line) => -line.right));
  const leading = usualLeading(lines);
  const groups: LineGroup[] = [];
  let group: Line[] = [];
  for (const line of lines) {
    const before = group.at(-1);
    if (before && startsParagraph(group, before, line, { left, right, leading })) {
      groups.push({ lines: group, left, right });
      group = [];
    }
    group.push(line);
  }
  groups.push({ lines: group, left, right });
  return groups;
}

/** The edge where most lines begin; a few stick out. */
function edge(positions: number[]): number {
  positions.sort((one, other) => one - other);
  return positions[Math.floor(positions.length * 0.1)] ?? 0;
}

/** The usual distance of two lines, as a multiple of their size. */
function usualLeading(lines: readonly Line[]): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && sameSize(before, line)) distances.push((line.baseline - before.baseline) / line.size);
  }
  distances.sort((one, other) => one - other);
  return Math.min(distances[Math.floor(distances.length * 0.4)] ?? 1.25, 2.2);
}

function sameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * 0.08;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

const BULLET = /^(?:[•▪●◦‣∙■]|\(?\d{1,3}[.)])\s/u;

function startsParagraph(group: readonly Line[], before: Line, line: Line, column: Column): boolean {
  if (!sameSize(before, line)) return true;
  const distance = line.baseline - before.baseline;
  if (distance < 0 || distance > line.size * Math.max(column.leading * 1.3, column.leading + 0.25))
    return true;
  if (BULLET.test(line.text)) return true;
  // From here on as if all text ran from left to right.
  const indent = (one: Line): number => (one.rtl ? column.right - one.right : one.left - column.left);
  const room = (one: Line): number => (one.rtl ? one.left - column.left : column.right - one.right);
  const width = column.right - column.left;
  const centred = Math.abs(indent(line) - room(line)) < line.size && indent(line) > line.size * 0.7;
  // Lines of a poem, a heading or a caption stand in the middle, and hang together.
  if (centred && Math.abs(indent(before) - room(before)) < line.size) return false;
  const step = indent(line) - indent(before);
  if (step > line.size * 0.6 && indent(line) < width * 0.4) {
    // The second line of a list item hangs under its first line's text.
    return !(group.length === 1 && BULLET.test(before.text));
  }
  const wordWidth = firstWordLength(line) * widthOfLetter(line);
  const free = room(before) - wordWidth;
  if (free < Math.max(width * 0.12, line.size * 2)) return false;
  return endsSentence(before.text) || free > width * 0.35;
}

function firstWordLength(line: Line): number {
  return (line.text.split(/\s/u, 1)[0] ?? '').length + 1;
}

function widthOfLetter(line: Line): number {
  return (line.right - line.left) / Math.max(1, line.text.length);
}
