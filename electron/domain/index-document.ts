import type { TokenizedArticle, TokenizedText } from './tokenized-article.ts';

/**
 * What the full-text index gets of one article: folded words with one space between, so that the index and the matcher
 * see the same words whatever the script. Blocks are parted by a word of their own, so that no phrase reaches across them.
 */
export interface IndexDocument {
  readonly headline: string;
  /** The first paragraph. */
  readonly lead: string;
  /** All other blocks. */
  readonly body: string;
  /** Begins with {@link EVERY_ARTICLE}. */
  readonly source: string;
}

/** The columns of the index, in order. */
export const FTS_COLUMNS = [
  'headline',
  'lead',
  'body',
  'source',
] as const satisfies readonly (keyof IndexDocument)[];

/**
 * The tokenizer of the index. Our words are cut and folded already, so it must only part them at spaces: every category of
 * characters but separators belongs to a word, also those that SQLite's old Unicode tables do not know.
 */
export const FTS_TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'";

/**
 * A word that stands between two blocks and in no text: the tokenizer never gives control characters. An ASCII one, so that
 * a text in ASCII stays one: with any other character in it, it takes twice the room on its way to the index.
 */
export const BLOCK_BREAK = '\u0001';
/** A word that every article has in its source column, so that "all but …" can be asked of the index. */
export const EVERY_ARTICLE = '\u0002';

function words(text: TokenizedText): string {
  return text.tokens.words.join(' ');
}

/** The article as the index takes it. */
export function toIndexDocument(article: TokenizedArticle): IndexDocument {
  const { headline, blocks, source, lead } = article;
  return joinIndexDocument(words(headline), blocks.map(words), words(source), lead);
}

/** The same of an article whose texts are lines of folded words already; `lead` is the lead's place among the blocks, or -1. */
export function joinIndexDocument(
  headline: string,
  blocks: readonly string[],
  source: string,
  lead: number,
): IndexDocument {
  return {
    headline,
    lead: blocks[lead] ?? '',
    body: blocks.filter((line, index) => index !== lead && line !== '').join(` ${BLOCK_BREAK} `),
    source: `${EVERY_ARTICLE} ${source}`.trimEnd(),
  };
}

/** Words of headline and body. */
export function countWords(article: TokenizedArticle): number {
  return article.blocks.reduce(
    (sum, block) => sum + block.tokens.words.length,
    article.headline.tokens.words.length,
  );
}
