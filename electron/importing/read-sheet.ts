import { readFile, stat } from 'node:fs/promises';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { ImportReason } from '../domain/import-outcome.ts';
import type { Sheet } from '../domain/sheet.ts';
import { decodeText } from './decode.ts';
import { parseOptions } from './table/table-dialect.ts';

/** A file of ten thousand alerts is far below, in bytes. */
export const LARGEST_SHEET = 32_000_000;
/** How spreadsheets part their cells; the first wins where none parts any. */
const DELIMITERS = [',', ';', '\t', '|'];

export type ReadSheet =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly reason: ImportReason };

/** Reads a file as JSON, where it begins as such, else as a table with any of the usual delimiters and character sets. Throws what the file system throws. */
export async function readSheet(path: string): Promise<ReadSheet> {
  const { size } = await stat(path);
  if (size > LARGEST_SHEET) return refused({ code: 'too-large', bytes: size, limit: LARGEST_SHEET });
  const decoded = decodeText(await readFile(path));
  if (!decoded.ok) return decoded;
  const text = decoded.text.replace(/^\ufeff/u, '');
  if (text.trim() === '') return refused({ code: 'empty' });
  return /^\s*[[{]/u.test(text) ? readJson(text) : readTable(text);
}

function refused(reason: ImportReason): ReadSheet {
  return { ok: false, reason };
}

function readJson(text: string): ReadSheet {
  try {
    return { ok: true, sheet: { kind: 'json', value: JSON.parse(text) as unknown } };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused({ code: 'broken-json', line: 0, detail });
  }
}

function readTable(text: string): ReadSheet {
  // Excel writes it, and takes it for an order about the rest.
  const order = /^sep=(.)\r?\n/iu.exec(text);
  const body = order ? text.slice(order[0].length) : text;
  const delimiter = order?.[1] ?? delimiterOf(body);
  try {
    const rows = parse(body, parseOptions({ delimiter, quote: '"' }));
    return { ok: true, sheet: { kind: 'table', rows } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark is never closed'
        : `row ${error['records'] ?? 0} cannot be read`;
    return refused({ code: 'damaged', name: 'A table', detail });
  }
}

/** The one that gives the first row, which names the columns, the most of them. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/\r|\n|$/u));
  let best = ',';
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const cells = columnsOf(first, delimiter);
    if (cells > most) [best, most] = [delimiter, cells];
  }
  return best;
}

function columnsOf(line: string, delimiter: string): number {
  try {
    const [row = []] = parse(line, parseOptions({ delimiter, quote: '"' }));
    return row.length;
  } catch {
    // A name with a break in it, in quotation marks: by this delimiter there is no row.
    return 0;
  }
}
