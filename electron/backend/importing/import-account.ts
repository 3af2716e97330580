import type { ImportId } from '../../domain/article.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { Library } from '../../storage/library.ts';
import type { ParserResults } from '../parsers/parser-process.ts';
import type { FileEntry } from './expand-paths.ts';
import { type NewHits, type ResultsContext, storeResults } from './store-results.ts';

/** One running import of files. */
export interface Active {
  readonly id: ImportId;
  readonly entries: readonly FileEntry[];
  /** Also what is in quarantine is read: a person asked for it. */
  readonly insist: boolean;
  /** Files that no parser has begun, in order. */
  readonly waiting: number[];
  readonly reading: Set<number>;
  /** Next position in each file's results. */
  readonly positions: Map<number, number>;
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
  | { readonly active: Active; readonly file: number; readonly done: ImportReason | null };

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
  if ('results' in entry) {
    const { file, results, packs } = entry;
    storeResults(context, { importId, file, position, results, packs }, hits);
    positions.set(entry.file, position + entry.results.length);
    return;
  }
  const reason = entry.done ?? (position === 0 ? ({ code: 'no-text' } satisfies ImportReason) : null);
  if (reason) {
    const outcome = reason.code === 'cancelled' || reason.code === 'interrupted' ? 'skipped' : 'failed';
    imports.addItems(importId, [{ file: entry.file, position, part: '', outcome, reason, article: null }]);
    positions.set(entry.file, position + 1);
  }
  imports.filesDone(importId, [entry.file]);
}

/** Everything that was not stored is counted as left out, one line a file. Inside a transaction. */
export function leaveOut({ imports }: Library, id: ImportId, reason: ImportReason): void {
  const files = imports.filesToDo(id);
  const items = files.map((file) => ({
    file,
    position: imports.nextPosition(id, file),
    part: '',
    outcome: 'skipped' as const,
    reason,
    article: null,
  }));
  imports.addItems(id, items);
  imports.filesDone(id, files);
}

/** What a person is shown as the import's name. */
export function labelOf(paths: readonly string[], entries: readonly FileEntry[]): string {
  const [first] = entries;
  if (paths.length === 1 && first) return first.name.split('/')[0] ?? first.name;
  return `${entries.length} ${entries.length === 1 ? 'file' : 'files'}`;
}
