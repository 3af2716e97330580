/**
 * Tables as CSV that a spreadsheet opens as they are: UTF-8 with a byte order mark (by which Excel knows it), commas, lines that
 * end in CR LF (RFC 4180).
 */
export const CSV_BEGINNING = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula, behind any apostrophes of ours (OWASP, "CSV Injection"). */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** One row. A cell that a spreadsheet would run as a formula gets an apostrophe before it; {@link unguardCell} takes it away. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(writtenCell).join(',')}\r\n`;
}

function writtenCell(cell: string | number): string {
  if (typeof cell === 'number') return `${cell}`;
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A cell as it was before {@link csvLine} guarded it; any other as it is. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** The places of columns by what their names say, whatever their case, order and signs between the letters: -1 where there is none. */
export function findColumns<Column extends string>(
  header: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
): Readonly<Record<Column, number>> {
  const plain = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const places = Object.entries<readonly string[]>(names).map(([column, known]) => [
    column,
    plain.findIndex((name) => known.includes(name)),
  ]);
  return Object.fromEntries(places) as Record<Column, number>;
}
