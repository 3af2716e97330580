import type { ColumnDates } from '../../domain/column-mapping.ts';
import { findDate } from '../metadata/dates.ts';
import { latinDigits } from '../metadata/digits.ts';

/** Day, month and year in figures, which only one of both orders may give a date. */
const FIGURES = /(?<![\d./-])(\d\d?)([/-])(\d\d?)\2\d{4}(?![\d/-])/u;
/** Longer cells are texts. */
const LONGEST = 60;

/** How a column writes dates of which day and month can be told apart only by the others; null where there are none such. */
export function columnDates(cells: Iterable<string>): ColumnDates | null {
  let example: string | null = null;
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const cell of cells) {
    if (cell.length > LONGEST) continue;
    const figures = FIGURES.exec(latinDigits(cell));
    if (!figures) continue;
    const first = Number(figures[1]);
    const second = Number(figures[3]);
    if (first > 12 && second <= 12) isDayFirst = true;
    else if (second > 12 && first <= 12) isMonthFirst = true;
    else example ??= findDate(cell)?.iso === '' ? cell.trim() : null;
  }
  if (example === null) return null;
  if (isDayFirst === isMonthFirst) return { order: null, example };
  return { order: isDayFirst ? 'day-first' : 'month-first', example };
}
