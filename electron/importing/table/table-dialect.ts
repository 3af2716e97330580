import { parse } from 'csv-parse/sync';

/** How a table is written. */
export interface TableDialect {
  readonly delimiter: string;
  /** Null where quotation marks are text like any other. */
  readonly quote: '"' | "'" | null;
}

const DELIMITERS = [',', ';', '\t', '|'];
const QUOTES = ['"', "'", null] as const;
/** So many rows tell it. */
const ROWS = 40;

/**
 * Guesses delimiter and quotation mark from a table's beginning: the pair by which most rows have the same number of cells, of those the
 * one that gives most cells. Null where no pair gives two cells.
 */
export function guessDialect(start: string): TableDialect | null {
  let best: (TableDialect & { readonly score: number }) | null = null;
  for (const quote of QUOTES) {
    // A mark that never stands at a cell's beginning is none.
    if (quote !== null && !new RegExp(`(?:^|[,;\\t|\\n])\\s?${quote}`, 'mu').test(start)) continue;
    for (const delimiter of DELIMITERS) {
      if (!start.includes(delimiter)) continue;
      const score = scoreOf(startRows(start, { delimiter, quote }, ROWS));
      if (score > (best?.score ?? 0)) best = { delimiter, quote, score };
    }
  }
  return best && { delimiter: best.delimiter, quote: best.quote };
}

function scoreOf(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns = 0, times = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  if (columns < 2) return 0;
  const same = times / rows.length;
  return same * same * Math.log2(1 + columns);
}

/** The first rows of a table by its beginning, of which the last may be cut off; rows without any text left out. */
export function startRows(start: string, dialect: TableDialect, most: number): string[][] {
  const rows: string[][] = [];
  try {
    parse(start, {
      ...parseOptions(dialect),
      to: most,
      on_record: (row: string[]) => {
        if (row.some((cell) => cell.trim() !== '')) rows.push(row);
        return null;
      },
    });
  } catch {
    // The beginning ends inside a quoted cell: what stands before it is enough.
  }
  return rows;
}

/** The longest row that is read, in characters. */
export const LONGEST_ROW = 20_000_000;

/** A row with more or fewer cells than others is read all the same, and a stray quotation mark is text. */
export function parseOptions({ delimiter, quote }: TableDialect) {
  return {
    delimiter,
    quote: quote ?? false,
    escape: quote ?? '"',
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  } as const;
}
