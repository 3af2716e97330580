import type { ArticleMetadata } from '../domain/article.ts';
import type { ArticlePicture } from '../domain/article-picture.ts';
import type { ColumnMapping, TableDecision, TableSketch } from '../domain/column-mapping.ts';
import type { ImportReason } from '../domain/import-outcome.ts';
import type { IndexDocument } from '../domain/index-document.ts';
import type { OriginalFormat } from '../domain/original-format.ts';
import type { Sheet } from '../domain/sheet.ts';

/** What the backend asks of a parser process: one job at a time. */
export type ToParser =
  | {
      readonly type: 'file';
      readonly job: number;
      readonly path: string;
    }
  /** What is to be done with the table that `table` told of. */
  | { readonly type: 'columns'; readonly job: number; readonly decision: TableDecision }
  /** One row of a table, as it would come in. */
  | {
      readonly type: 'row';
      readonly job: number;
      readonly row: readonly string[];
      readonly mapping: ColumnMapping;
    }
  | {
      readonly type: 'paste';
      readonly job: number;
      readonly text: string;
      readonly html: string;
      /** `ask` only names the parts when there are several. */
      readonly digest: 'ask' | 'split' | 'whole';
    }
  /** A file of alerts or queries. */
  | { readonly type: 'sheet'; readonly job: number; readonly path: string }
  /** Backpressure: the backend has stored one more `articles` message, the parser may send another. */
  | { readonly type: 'more'; readonly job: number }
  | { readonly type: 'stop'; readonly job: number };

/** An article that a parser found, made ready so that the backend has little left to do. */
export interface ParsedArticle {
  readonly ok: true;
  readonly metadata: ArticleMetadata;
  /** In JSON, as the library stores them; only where there are any. */
  readonly details?: string;
  /** The blocks in JSON, as the library stores them: one string is sent for half of what its objects cost. */
  readonly blocks: string;
  /**
   * SHA-256 of normalized headline and body, in Base64 (a string costs a fraction of what so few bytes cost to send): the
   * same content again has the same one.
   */
  readonly contentHash: string;
  readonly index: IndexDocument;
  readonly words: number;
  /** The bytes it was read from, deflated (zlib `deflateRaw`): its own, or a part of one of the message's packs. */
  readonly original: Uint8Array | PackedOriginal;
  readonly originalFormat: OriginalFormat;
  /** In a file of several: `line 12`; else empty. */
  readonly part: string;
  /** Pictures that came in its file; its blocks name them. */
  readonly pictures?: readonly ArticlePicture[];
  /** Only in our own export: what a person had made of the article, to be kept with it. */
  readonly state?: { readonly tags: readonly string[]; readonly starred: boolean; readonly read: boolean };
}

/** Where an original stands in a pack, in bytes once the pack is inflated. Small originals are packed together, which costs half. */
export interface PackedOriginal {
  /** Index into the message's `packs`. */
  readonly pack: number;
  readonly start: number;
  readonly length: number;
}

export interface ParseFailure {
  readonly ok: false;
  readonly part: string;
  readonly reason: ImportReason;
}

export type FromParser =
  | { readonly type: 'ready' }
  /** It is still at work on the job, and comes forward. */
  | { readonly type: 'alive'; readonly job: number }
  /** In the order of the file, a batch at a time; waits for `more` after each. */
  | {
      readonly type: 'articles';
      readonly job: number;
      readonly results: readonly (ParsedArticle | ParseFailure)[];
      /** Originals of several of these articles each, deflated. */
      readonly packs?: readonly Uint8Array[];
    }
  /** A table was found, the file itself or in the `part` of it; waits for `columns`. */
  | { readonly type: 'table'; readonly job: number; readonly sketch: TableSketch; readonly part: string }
  | { readonly type: 'digest'; readonly job: number; readonly headlines: readonly string[] }
  | { readonly type: 'sheet'; readonly job: number; readonly sheet: Sheet }
  /** Nothing more comes for this job. `failure` is set when the file as a whole gave nothing (or broke off). */
  | { readonly type: 'done'; readonly job: number; readonly failure: ImportReason | null };
