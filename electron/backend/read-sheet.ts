import { basename } from 'node:path';
import { describeReason, type ImportReason } from '../domain/import-outcome.ts';
import type { Sheet } from '../domain/sheet.ts';
import { Failure } from './failure.ts';
import type { ParserPool } from './parsers/parser-pool.ts';

/** Reads a file of alerts or queries in a parser process. Throws a `Failure` (`refused`) with words for a person. */
export type SheetReader = (path: string, signal: AbortSignal) => Promise<Sheet>;

export function createSheetReader(pool: ParserPool): SheetReader {
  return async (path, signal) => {
    const found: Sheet[] = [];
    const { failure } = await pool.run(
      { type: 'sheet', path },
      { urgent: true, signal, results: async () => {}, sheet: (sheet) => found.push(sheet) },
    );
    signal.throwIfAborted();
    const [sheet] = found;
    if (sheet && !failure) return sheet;
    throw new Failure(
      'refused',
      `${basename(path)} cannot be read. ${explain(failure ?? { code: 'empty' })}.`,
    );
  };
}

function explain(reason: ImportReason): string {
  if (reason.code === 'too-large')
    return `It is larger than ${Math.round(reason.limit / 1_000_000)} MB, as no list of alerts or queries is`;
  return describeReason(reason);
}
