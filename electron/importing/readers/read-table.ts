import type { ColumnMapping } from '../../domain/column-mapping.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ReadContext, Reading, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { decideTable } from '../table/decide-table.ts';
import { mappedArticle } from '../table/mapped-article.ts';
import { type FoundTable, sketchTable } from '../table/sketch-table.ts';
import { type TableRow, tableRows } from '../table/table-rows.ts';
import { tableStart } from '../table/table-text.ts';

/** Rows of one batch. */
const BATCH = 50;

/** A table (CSV, TSV, with any delimiter): each row is an article by what its columns mean. A row that is none fails alone. */
export async function* readTable(source: Source, context: ReadContext): Readings {
  const start = await tableStart(source);
  if (!start.ok) return start.reason;
  const table = sketchTable(start.text);
  if (!table) return { code: 'empty' };
  const decision = await decideTable(context, table.sketch);
  if (decision.type === 'refuse') return decision.reason;
  return yield* readRows(source, start.charset, table, decision.mapping);
}

async function* readRows(
  source: Source,
  charset: string,
  { dialect, hasHeader }: FoundTable,
  mapping: ColumnMapping,
): Readings {
  let batch: Reading[] = [];
  let any = false;
  let header = '';
  let skip = hasHeader;
  let number = 0;
  try {
    for await (const row of tableRows(source, charset, dialect)) {
      number += 1;
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      if (skip) {
        skip = false;
        header = row.raw;
        continue;
      }
      any = true;
      batch.push(toReading(row, number, header, mapping));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    return brokenOff(error, number);
  }
  if (batch.length > 0) yield batch;
  return any ? null : { code: 'no-text' };
}

/** The original is a whole table of one row, with the names of its columns where there are any. */
function toReading(row: TableRow, number: number, header: string, mapping: ColumnMapping): Reading {
  const part = `row ${number}`;
  if (row.brokenAt !== null)
    return { ok: false, part, reason: { code: 'broken-encoding', offset: row.brokenAt } };
  const result = mappedArticle(row.cells, mapping);
  if (!result.ok) return { ok: false, part, reason: result.reason };
  return { ...result, original: header + row.raw, originalFormat: 'csv', part };
}

/** What csv-parse throws where a table cannot be read on; anything else is thrown on. */
function brokenOff(error: unknown, rows: number): ImportReason {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const damaged = (detail: string): ImportReason => ({ code: 'damaged', name: 'A table', detail });
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return damaged(`a quotation mark after row ${rows.toLocaleString('en')} is never closed`);
  if (code === 'CSV_MAX_RECORD_SIZE')
    return damaged(`the row after row ${rows.toLocaleString('en')} is longer than 20 MB`);
  if (typeof code === 'string' && code.startsWith('CSV_')) return damaged(`row ${rows + 1} cannot be read`);
  throw error;
}
