import type { ArticleId, ImportId } from './article.ts';
import type { ImportCounts, ImportOutcome, ImportReason } from './import-outcome.ts';

/** How an import came about: pasted or dropped by a person, or by itself from a watched folder or what was copied elsewhere. */
export type ImportKind = 'paste' | 'collected' | 'files' | 'watched' | 'samples';

/** An `interrupted` import with files left can be resumed. */
export type ImportState = 'running' | 'finished' | 'cancelled' | 'interrupted' | 'undone';

/** What was imported at once, as the library remembers it. */
export interface ImportRecord extends ImportCounts {
  readonly id: ImportId;
  readonly kind: ImportKind;
  /** What was imported, for a person: a file's name, `12 files`, the headline of a paste. */
  readonly label: string;
  readonly state: ImportState;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** When it was taken up again after it had ended; null if it never was. */
  readonly resumedAt: number | null;
  /** Files that are still to be read: while it runs, and of an `interrupted` one that can be resumed. */
  readonly filesLeft: number;
  readonly filesTotal: number;
}

/** What became of one article, or of one file that gave none. */
export interface ImportItem {
  /** With `position` its name among the items of its import: requests that mean it (and never a path) name it by these. */
  readonly file: number;
  readonly position: number;
  /** Where it stood in a file of several: `line 12`; else empty. */
  readonly part: string;
  /** File name with what leads to it, `page.html` or `export.jsonl, line 12`. */
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly reason: ImportReason | null;
  /** The new article; null where there is none, or none any more. */
  readonly article: ArticleId | null;
  readonly headline: string;
  /** It is known where its file lay: it can be shown there and read again. */
  readonly onDisk: boolean;
}

/** True of what came from the clipboard: no file lies anywhere that could be read again. */
export function isFromClipboard(kind: ImportKind): boolean {
  return kind === 'paste' || kind === 'collected';
}
