import { deflateRawSync } from 'node:zlib';
import { type ArticleMetadata, LONGEST_FIELD, LONGEST_LANGUAGE } from '../domain/article.ts';
import { packDetails } from '../domain/article-details.ts';
import type { ArticlePicture } from '../domain/article-picture.ts';
import { type IndexDocument, joinIndexDocument } from '../domain/index-document.ts';
import type { OriginalFormat } from '../domain/original-format.ts';
import { leadOf } from '../domain/tokenized-article.ts';
import { foldArticle, foldLine } from './fold-article.ts';
import type { ExportedState, ReadArticle } from './reading.ts';

/** An article with all that can be made of it without the library. */
export interface PreparedArticle {
  readonly ok: true;
  readonly metadata: ArticleMetadata;
  /** In JSON; only where there are any. */
  readonly details?: string;
  /** The blocks in JSON. */
  readonly blocks: string;
  /** SHA-256 in Base64. */
  readonly contentHash: string;
  readonly index: IndexDocument;
  readonly words: number;
  /** Deflated; or as it was, where it is to be packed with others like it. */
  readonly original: Uint8Array | string;
  readonly originalFormat: OriginalFormat;
  readonly part: string;
  /** Only where it was read from our own export. */
  readonly state?: ExportedState;
  readonly pictures?: readonly ArticlePicture[];
}

/** A small window costs little to set up, and an article is small. */
const SMALL = 16_384;

/** Cuts an article into words once, and from these makes its index document, its count of words and its content hash; packs its original. */
export function prepareArticle(article: ReadArticle): PreparedArticle {
  const { blocks, details, ...found } = article.draft;
  const metadata = withinLimits(found);
  const { headline, lines, words, contentHash } = foldArticle(metadata.headline, blocks);
  return {
    ok: true,
    metadata,
    ...(details === undefined ? {} : { details: packDetails(details) }),
    blocks: JSON.stringify(blocks),
    contentHash,
    index: joinIndexDocument(headline, lines, foldLine(metadata.source), leadOf(blocks)),
    words,
    original: isLine(article) ? article.original : deflate(article.original),
    originalFormat: article.originalFormat,
    part: article.part,
    ...(article.state === undefined ? {} : { state: article.state }),
    ...(article.pictures === undefined || article.pictures.length === 0
      ? {}
      : { pictures: article.pictures }),
  };
}

/** Cuts what is far too long for its field, as a column that was taken for another's may be. The original keeps it. */
function withinLimits(metadata: ArticleMetadata): ArticleMetadata {
  const { headline, byline, source, place, language, number, url } = metadata;
  if (
    [headline, byline, source, place, number, url].every((text) => text.length <= LONGEST_FIELD) &&
    language.length <= LONGEST_LANGUAGE
  )
    return metadata;
  return {
    ...metadata,
    headline: cut(headline),
    byline: cut(byline),
    source: cut(source),
    place: cut(place),
    number: cut(number),
    // The beginning of these is none.
    language: language.length > LONGEST_LANGUAGE ? '' : language,
    url: url.length > LONGEST_FIELD ? '' : url,
  };
}

/** Never in the middle of a letter. */
function cut(text: string): string {
  return text.length > LONGEST_FIELD ? text.slice(0, LONGEST_FIELD).replace(/[\uD800-\uDBFF]$/u, '') : text;
}

/** A line among many: alone it would shrink little, and take long. */
function isLine(article: ReadArticle): article is ReadArticle & { readonly original: string } {
  return article.originalFormat === 'jsonl' && typeof article.original === 'string';
}

/**
 * At a level that takes less than half the time of the usual one and a tenth more room: a page's original took a twelfth of what its
 * reading took. Copied, since zlib's own result is the beginning of a larger buffer, all of which would be sent along. */
function deflate(original: string | Uint8Array): Uint8Array {
  return original.length < SMALL
    ? new Uint8Array(deflateRawSync(original, { level: 1, memLevel: 6, windowBits: 13, chunkSize: 2_048 }))
    : new Uint8Array(deflateRawSync(original, { level: 3 }));
}
