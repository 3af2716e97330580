import type { ArticleDraft, ArticleMetadata } from '../domain/article.ts';
import type { ImportReason } from '../domain/import-outcome.ts';

/** What an article's original bytes are. */
export type OriginalFormat = 'text' | 'markdown' | 'html' | 'json' | 'jsonl';

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
}

/** One article (a line, an item) that could not be read. */
export interface ReadFailure {
  readonly ok: false;
  readonly part: string;
  readonly reason: ImportReason;
}

export type Reading = ReadArticle | ReadFailure;

/** What a reader of a single article gives: the draft, or why there is none. */
export type DraftResult =
  | { readonly ok: true; readonly draft: ArticleDraft; readonly state?: ExportedState }
  | { readonly ok: false; readonly reason: ImportReason };

/** Nothing is known yet. */
export const NO_METADATA: ArticleMetadata = {
  headline: '',
  byline: '',
  source: '',
  place: '',
  published: '',
  language: '',
  number: '',
  url: '',
};
