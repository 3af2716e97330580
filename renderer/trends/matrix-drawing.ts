import type { Drawing } from './compose-picture.ts';
import type { Series } from './series.ts';
import { svgElement, svgText } from './svg-element.ts';

/** One cell of the matrix, as it looks in the window. */
export interface MatrixCell {
  readonly text: string;
  /** In percent of the accent. */
  readonly tint: number;
  /** An alert with itself. */
  readonly own: boolean;
}

const CELL = { width: 66, height: 32, gap: 2 } as const;
const HEAD = 24;
const SWATCH = 17;
const NAME_WIDTH = 150;
/** As many letters as have room beside a row and above a column. */
const LETTERS = { row: 20, column: 9 } as const;

/** The matrix of alerts as a drawing: a table can be no picture. */
export function matrixDrawing(series: readonly Series[], rows: readonly (readonly MatrixCell[])[]): Drawing {
  const parts: Element[] = [];
  for (const [column, { name }] of series.entries()) {
    const x = NAME_WIDTH + column * CELL.width + CELL.width / 2;
    const look = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 550, fill: 'var(--ink-soft)' };
    parts.push(svgText(cut(name, LETTERS.column), x, HEAD - 9, look));
  }
  for (const [row, { name, stroke }] of series.entries()) {
    const y = HEAD + row * CELL.height;
    const middle = y + CELL.height / 2 + 4;
    parts.push(
      svgElement('rect', { x: 0, y: middle - 9, width: 9, height: 9, rx: 3, fill: stroke }),
      svgText(cut(name, LETTERS.row), SWATCH, middle, { 'font-size': 12 }),
    );
    for (const [column, { text, tint, own }] of (rows[row] ?? []).entries()) {
      const x = NAME_WIDTH + column * CELL.width;
      const look = own
        ? { fill: 'var(--paper-sunk)' }
        : { fill: 'var(--accent)', 'fill-opacity': tint / 100 };
      const { gap } = CELL;
      parts.push(
        svgElement('rect', { x, y, width: CELL.width - gap, height: CELL.height - gap, rx: 4, ...look }),
        svgText(text, x + (CELL.width - gap) / 2, middle, {
          'text-anchor': 'middle',
          'font-size': 13,
          fill: own ? 'var(--ink-soft)' : 'var(--ink)',
        }),
      );
    }
  }
  return {
    parts,
    width: NAME_WIDTH + series.length * CELL.width,
    height: HEAD + series.length * CELL.height,
  };
}

function cut(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
