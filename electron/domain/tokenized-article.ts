import type { Block } from './blocks.ts';
import { HEADLINE_BLOCK } from './mention.ts';
import { startsInPlain } from './text/in-word.ts';
import { isAllCapitals } from './text/is-all-capitals.ts';
import { type Tokens, tokenize } from './text/tokenize.ts';

/** What matching needs of an article; an article or a draft is one. */
export interface SearchableArticle {
  readonly headline: string;
  readonly source: string;
  readonly byline: string;
  readonly place: string;
  readonly published: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** A headline, block or source with its words, which are cut when they are first asked for. */
export interface TokenizedText {
  /** Index of the block, or HEADLINE_BLOCK (also for source, byline and place, whose mentions are never told). */
  readonly block: number;
  readonly text: string;
  readonly tokens: Tokens;
  /** Whether case says nothing here. */
  readonly allCapitals: boolean;
  /** In small letters, where all of its words are in ASCII, so that each of them stands in it as the index knows it; else null. */
  readonly plain: string | null;
  /** Where its words start: the same as in `tokens`, which need not be cut for it where it is plain. */
  readonly starts: readonly number[];
}

export interface TokenizedArticle {
  readonly headline: TokenizedText;
  readonly blocks: readonly TokenizedText[];
  readonly source: TokenizedText;
  readonly byline: TokenizedText;
  readonly place: TokenizedText;
  readonly published: string;
  readonly language: string;
  /** Index of the lead: the first paragraph, or the first block where there is no paragraph; -1 without blocks. */
  readonly lead: number;
}

/** ASCII, and what printers put between words: hard spaces, dashes, quotation marks, bullets, dots and signs of currencies. */
const PLAIN = /^[\0-\x7f\xa0\xa3\xab\xbb\u2010-\u2015\u2018-\u201f\u2022\u2026\u20ac]*$/;

class LazyText implements TokenizedText {
  readonly block: number;
  readonly text: string;
  #tokens: Tokens | undefined;
  #allCapitals: boolean | undefined;
  #plain: string | null | undefined;
  #starts: readonly number[] | undefined;

  constructor(block: number, text: string) {
    this.block = block;
    this.text = text;
  }

  get tokens(): Tokens {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  get allCapitals(): boolean {
    this.#allCapitals ??= isAllCapitals(this.text);
    return this.#allCapitals;
  }

  get plain(): string | null {
    if (this.#plain === undefined) this.#plain = PLAIN.test(this.text) ? this.text.toLowerCase() : null;
    return this.#plain;
  }

  get starts(): readonly number[] {
    this.#starts ??= this.plain !== null && !this.#tokens ? startsInPlain(this.plain) : this.tokens.starts;
    return this.#starts;
  }
}

/** Prepares an article for the index, the matcher and alerts: each text is cut into words once, however often it is asked. */
export function tokenizeArticle(article: SearchableArticle): TokenizedArticle {
  return {
    headline: new LazyText(HEADLINE_BLOCK, article.headline),
    blocks: article.blocks.map((block, index) => new LazyText(index, block.text)),
    source: new LazyText(HEADLINE_BLOCK, article.source),
    byline: new LazyText(HEADLINE_BLOCK, article.byline),
    place: new LazyText(HEADLINE_BLOCK, article.place),
    published: article.published,
    language: article.language,
    lead: leadOf(article.blocks),
  };
}

/** Index of the first paragraph, or of the first block where there is no paragraph; -1 without blocks. */
export function leadOf(blocks: readonly Block[]): number {
  const firstParagraph = blocks.findIndex((block) => block.kind === 'paragraph');
  return firstParagraph === -1 && blocks.length > 0 ? 0 : firstParagraph;
}
