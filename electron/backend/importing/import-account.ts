import type { ImportId } from '../../domain/article.ts';
import { type ColumnMapping, columnsKey } from '../../domain/column-mapping.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ParserResults } from '../parsers/parser-process.ts';
import type { ByteCount } from './byte-count.ts';
import type { EarlierResults } from './earlier-results.ts';
import type { FileEntry } from './expand-paths.ts';
import type { FileEnd } from './run-file.ts';
import { type NewHits, type ResultsContext, storeResults } from './store-results.ts';
import type { Asking, GivenColumns } from './table-questions.ts';

/** One running import of files. */
export interface Active {
  readonly id: ImportId;
  /** Where the files lie that are to be read, by their position in the import. */
  readonly paths: ReadonlyMap<number, string>;
  /** Also what is in quarantine is read: a person asked for it. */
  readonly insist: boolean;
  readonly asking: Asking;
  /** What was said beforehand of the columns of its tables. */
  readonly columns: GivenColumns;
  /** What the columns of its tables mean, by file and {@link columnsKey}; null for a table that is left out. */
  readonly mappings: Map<number, Map<string, ColumnMapping | null>>;
  /** Results of files that were read up to a table that somebody was to be asked about. */
  readonly given: Map<number, number>;
  /** Files that are read with other columns than before. */
  readonly replaced: ReadonlySet<number>;
  /** Files that no parser has begun, in order. */
  readonly waiting: number[];
  readonly reading: Set<number>;
  /** Next position in each file's results. */
  readonly positions: Map<number, number>;
  /** Of the files that were read before, in part or in whole. */
  readonly earlier: Map<number, EarlierResults>;
  /** It was taken up again, so that files may have been read before. */
  readonly again: boolean;
  readonly bytes: ByteCount;
  readonly newHits: NewHits;
  readonly controller: AbortController;
  lastProgress: number;
}

/** What waits for the next transaction. */
export type Pending =
  | {
      readonly active: Active;
      readonly file: number;
      readonly results: ParserResults;
      readonly packs: readonly Uint8Array[];
      readonly stored: () => void;
    }
  | { readonly active: Active; readonly file: number; readonly done: FileEnd };

/**
 * Inside a transaction: what a file gave, or that it has ended. `positions` are those of its import, and go on.
 */
export function storeEntry(
  context: ResultsContext,
  entry: Pending,
  positions: Map<number, number>,
  hits: NewHits,
): void {
  const { imports } = context.library;
  const { id: importId } = entry.active;
  const position = positions.get(entry.file) ?? 0;
  const earlier = entry.active.earlier.get(entry.file) ?? null;
  if ('results' in entry) {
    const { file, results, packs } = entry;
    storeResults(context, { importId, file, position, earlier, results, packs }, hits);
    positions.set(entry.file, position + entry.results.length);
    return;
  }
  const { failure, write } = entry.done;
  const reason = failure ?? (position === 0 ? ({ code: 'no-text' } satisfies ImportReason) : null);
  if (reason) {
    const outcome = reason.code === 'cancelled' || reason.code === 'interrupted' ? 'skipped' : 'failed';
    const place = earlier?.placeFor(position) ?? position;
    imports.addItems(importId, [
      { file: entry.file, position: place, part: '', outcome, reason, article: null },
    ]);
    positions.set(entry.file, position + 1);
  }
  write?.();
  imports.filesDone(importId, [entry.file]);
}

/** How many bytes of a file these results were read from, where they are its lines. */
export function bytesOf(results: ParserResults): number {
  let bytes = 0;
  for (const result of results) {
    if (result.ok && !(result.original instanceof Uint8Array)) bytes += result.original.length + 1;
  }
  return bytes;
}

/** What a person is shown as the import's name. */
export function labelOf(paths: readonly string[], entries: readonly FileEntry[]): string {
  const [first] = entries;
  if (paths.length === 1 && first) return first.name.split('/')[0] ?? first.name;
  return `${entries.length} ${entries.length === 1 ? 'file' : 'files'}`;
}

/** Notes what was decided of a table in a file of an import. */
export function noteMapping(
  { mappings }: Active,
  file: number,
  table: Pick<ColumnMapping, 'kind' | 'columns'>,
  mapping: ColumnMapping | null,
): void {
  const decided = mappings.get(file) ?? new Map<string, ColumnMapping | null>();
  decided.set(columnsKey(table), mapping);
  mappings.set(file, decided);
}
