import { type Article, type ArticleMetadata, METADATA_FIELDS } from '../article.ts';
import type { ArticleDetails } from '../article-details.ts';
import type { Block } from '../blocks.ts';

/** Tells our own export from any other JSON; the number rises when a reader of the older form would go wrong. */
export const EXPORT_FORMAT = 'wirewatch-article-1';

/** One line of an export. Importing it again gives the same article. */
export interface ExportedArticle extends ArticleMetadata {
  readonly format: typeof EXPORT_FORMAT;
  readonly blocks: readonly Block[];
  readonly details?: ArticleDetails;
  readonly tags: readonly string[];
  readonly starred: boolean;
  readonly read: boolean;
}

/** The object of one line of JSONL. */
export function articleToJson(article: Article): ExportedArticle {
  const metadata = Object.fromEntries(METADATA_FIELDS.map((field) => [field, article[field]]));
  return {
    format: EXPORT_FORMAT,
    ...(metadata as unknown as ArticleMetadata),
    ...(article.details && { details: article.details }),
    tags: [...article.tags],
    starred: article.starred,
    read: article.read,
    blocks: article.blocks.flatMap(withoutPicture),
  };
}

/** Pictures stay in the library: an export holds words. */
function withoutPicture({ picture, ...block }: Block): readonly Block[] {
  return picture !== undefined && block.text === '' ? [] : [block];
}
