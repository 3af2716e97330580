import type { ArticleDraft } from '../domain/article.ts';
import type { ArticlePicture } from '../domain/article-picture.ts';
import type { TableDecision, TableSketch } from '../domain/column-mapping.ts';
import type { ImportReason } from '../domain/import-outcome.ts';
import type { OriginalFormat } from '../domain/original-format.ts';
import type { SizeLimits, Source } from './source.ts';

/** What a person had made of an article before it was exported: comes back with it. */
export interface ExportedState {
  readonly tags: readonly string[];
  readonly starred: boolean;
  readonly read: boolean;
}

/** An article that a reader found, with what it was read from. */
export interface ReadArticle {
  readonly ok: true;
  readonly draft: ArticleDraft;
  /** The bytes as they came, or (a paste, a line of JSONL) the text. */
  readonly original: string | Uint8Array;
  readonly originalFormat: OriginalFormat;
  /** Where it stood in a file of several: `line 12`; else empty. */
  readonly part: string;
  /** Only where it was read from our own export. */
  readonly state?: ExportedState;
  /** Those that its blocks name. */
  readonly pictures?: readonly ArticlePicture[];
}

/** One article (a line, an item) that could not be read. */
export interface ReadFailure {
  readonly ok: false;
  readonly part: string;
  readonly reason: ImportReason;
}

export type Reading = ReadArticle | ReadFailure;

/**
 * Articles, a batch at a time in the source's order; an empty batch says that the reading comes forward, since a reader that yields
 * nothing for long is killed. Returns why it as a whole gave nothing or broke off, else null. */
export type Readings = AsyncGenerator<readonly Reading[], ImportReason | null, void>;

/** What all archives of one file may still unpack, however deep they lie in each other. */
export interface UnpackBudget {
  bytes: number;
  entries: number;
}

/** What a reader may ask of whoever called it. */
export interface ReadContext {
  /** Containers that lead to this source: 0 for a file on disk. */
  readonly depth: number;
  readonly budget: UnpackBudget;
  readonly sizes: SizeLimits;
  /** Says how a table that was found is to be read; `part` leads to it from this source, and is empty where it is the source itself. */
  readonly onTable?: ((sketch: TableSketch, part: string) => Promise<TableDecision>) | undefined;
  /** Reads a part of this source as if it were a file, one level deeper, within the limits; its readings name it in their `part`. */
  readonly readPart: (part: Source) => Readings;
}

/** Reads one format. May throw: what is thrown becomes the source's failure. */
export type Reader = (source: Source, context: ReadContext) => Readings;

/** What a reader of a single article gives: the draft, or why there is none. */
export type DraftResult =
  | {
      readonly ok: true;
      readonly draft: ArticleDraft;
      readonly state?: ExportedState;
      readonly pictures?: readonly ArticlePicture[];
    }
  | { readonly ok: false; readonly reason: ImportReason };

export { NO_METADATA } from '../domain/article.ts';
