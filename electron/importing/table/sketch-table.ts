import type { TableSketch } from '../../domain/column-mapping.ts';
import { cleanLine } from '../clean-text.ts';
import { columnDates } from './column-dates.ts';
import { guessColumns, isHeader } from './guess-columns.ts';
import { guessDialect, startRows, type TableDialect } from './table-dialect.ts';

/** A table by its beginning: how it is written, and what its columns are. */
export interface FoundTable {
  readonly dialect: TableDialect;
  readonly hasHeader: boolean;
  readonly sketch: TableSketch;
}

const SAMPLE_ROWS = 20;
/** So many rows of a table's beginning say how its dates are written. */
const DATE_ROWS = 1_000;
/** The longest cell, and the longest name of a column, that a person is shown, in characters. */
const LONGEST_SAMPLE = 2_000;
const LONGEST_NAME = 200;
/** More columns no export of articles has; what lies beyond them is not read. */
const MOST_COLUMNS = 500;

/** Null where a text is no table: it has no delimiter, or only one row. */
export function sketchTable(start: string): FoundTable | null {
  const dialect = guessDialect(start) ?? { delimiter: ',', quote: '"' as const };
  const all = startRows(start, dialect, DATE_ROWS + 1);
  const rows = all.slice(0, SAMPLE_ROWS + 1);
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map((row) => row.length)));
  if (width === 0) return null;
  const hasHeader = isHeader(rows);
  const columns = Array.from({ length: width }, (_, index) => {
    const name = hasHeader ? cleanLine(rows[0]?.[index] ?? '').slice(0, LONGEST_NAME) : '';
    return name === '' ? `Column ${index + 1}` : name;
  });
  const samples = rows
    .slice(hasHeader ? 1 : 0)
    .map((row) => columns.map((_, index) => (row[index] ?? '').slice(0, LONGEST_SAMPLE)));
  const seen = hasHeader ? all.slice(1) : all;
  const dates = columns.map((_, index) => columnDates(seen.map((row) => row[index] ?? '')));
  const guess = guessColumns(columns, samples);
  const sketch = { kind: 'columns', columns, rows: samples, ...guess, dates, rowsSeen: seen.length } as const;
  return { dialect, hasHeader, sketch };
}
