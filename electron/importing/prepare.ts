import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { ArticleDraft } from '../domain/article.ts';
import { blocksToText } from '../domain/blocks.ts';
import { countWords, type IndexDocument, toIndexDocument } from '../domain/index-document.ts';
import { tokenizeArticle } from '../domain/tokenized-article.ts';
import type { OriginalFormat, ReadArticle } from './reading.ts';

/** An article with all that can be made of it without the library. */
export interface PreparedArticle {
  readonly ok: true;
  readonly draft: ArticleDraft;
  readonly contentHash: Uint8Array;
  readonly index: IndexDocument;
  readonly words: number;
  readonly original: Uint8Array;
  readonly originalFormat: OriginalFormat;
  readonly part: string;
}

/** A small window costs little to set up, and an article is small. */
const SMALL = 16_384;

/** Cuts an article into words once, and from these makes its index document, its count of words and its content hash; packs its original. */
export function prepareArticle(article: ReadArticle): PreparedArticle {
  const { draft } = article;
  const tokenized = tokenizeArticle(draft);
  return {
    ok: true,
    draft,
    contentHash: createHash('sha256').update(contentKey(draft.headline, draft.blocks)).digest(),
    index: toIndexDocument(tokenized),
    words: countWords(tokenized),
    original: deflate(article.original),
    originalFormat: article.originalFormat,
    part: article.part,
  };
}

/** Copied, since zlib's own result is the beginning of a larger buffer, all of which would be sent along. */
function contentKey(headline: string, blocks: ArticleDraft['blocks']): string {
  return `${headline}\n${blocksToText(blocks)}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ' ')
    .trim();
}

function deflate(original: string | Uint8Array): Uint8Array {
  return original.length < SMALL
    ? new Uint8Array(deflateRawSync(original, { level: 1, memLevel: 5, windowBits: 12 }))
    : new Uint8Array(deflateRawSync(original, { level: 6 }));
}
