/** Stands for the headline where a mention names its block. */
export const HEADLINE_BLOCK = -1;

/** A stretch of text in UTF-16 offsets: `start` included, `end` not. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One span of an article that matches a query, as offsets into the original text of the headline or a block. */
export interface Mention extends TextRange {
  /** Index of the block, or {@link HEADLINE_BLOCK}. */
  readonly block: number;
}

/** A short piece of an article around its first mentions. */
export interface Snippet {
  readonly text: string;
  /** What to mark, as offsets into `text`. */
  readonly marks: readonly TextRange[];
}
