/**
 * What the full-text index gets of one article: folded words with one space between, so that the index and the matcher
 * see the same words whatever the script. Blocks are parted by a word of their own, so that no phrase reaches across them.
 */
export interface IndexDocument {
  readonly headline: string;
  /** The first paragraph. */
  readonly lead: string;
  /** All blocks after the lead. */
  readonly body: string;
  readonly source: string;
}
