/** What a stretch of a block's text is, beside plain. */
export type InlineKind = 'strong' | 'emphasis' | 'link';

/** A stretch of a block's text, as UTF-16 offsets: `start` included, `end` not. */
export interface InlineRange {
  readonly kind: InlineKind;
  readonly start: number;
  readonly end: number;
  /** Where a link leads. Shown and exported, never opened or fetched. */
  readonly href?: string;
}

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list-item' | 'table-row' | 'caption';

/**
 * One piece of an article's body: plain text with ranges, never HTML, so that nothing foreign is ever rendered
 * and mentions, alignment, direction and export all count on the same offsets.
 */
export interface Block {
  readonly kind: BlockKind;
  /** One line of text, never empty but for a caption of a picture without words; cells of a table row are parted by tabs. */
  readonly text: string;
  readonly ranges?: readonly InlineRange[];
  /** Of a heading: 2 to 6 (1 is the headline). */
  readonly level?: number;
  /** Of a caption: the key of its picture, where that came with the article. */
  readonly picture?: string;
}
