/** Figures in rows under named columns: what the table shows and what CSV holds. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * A table as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets tell it. Names come from articles: one that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv({ columns, rows }: FigureTable): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
