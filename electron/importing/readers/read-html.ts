import type { ArticleMetadata } from '../../domain/article.ts';
import { toDetails } from '../../domain/article-details.ts';
import type { Block } from '../../domain/blocks.ts';
import { cutDeeper, type DomDocument, measureDocument, parseDocument } from '../html/dom.ts';
import { readPageMetadata } from '../html/page-metadata.ts';
import { findPageText } from '../html/page-text.ts';
import { isOffice } from '../html/shown-person.ts';
import { trimBlocks } from '../html/trim-blocks.ts';
import { walkBlocks } from '../html/walk-blocks.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { PictureShelf, type PictureSource } from '../picture-shelf.ts';
import type { DraftResult } from '../reading.ts';

/** Beyond these a page is no article page, and Readability (which is quadratic in places) is not asked. */
const MOST_NODES = 150_000;
const DEEPEST = 400;
/** Characters below which Readability has found something else than the article. */
const SHORT = 200;

/**
 * A saved web page as one article: Readability finds the article's part, the page's own words say the rest. `address`: where whoever
 * saved it says that it was, for a page that does not say so itself. Pictures are kept where the page holds them itself, or `source`
 * has them.
 */
export function readHtml(html: string, address = '', source?: PictureSource): DraftResult {
  const shelf = new PictureShelf(source);
  const document = parseDocument(html);
  const size = measureDocument(document, MOST_NODES + 1);
  // Looking for what lies in what takes as many steps as a page is deep, for each of its elements: a page that is too deep gives its
  // text first, then what it says about itself where it is not deep.
  const deep = size.depth > DEEPEST ? bodyBlocks(document, address, shelf) : null;
  const { printedDate, ...shown } = readPageMetadata(deep === null ? document : cutDeeper(document, DEEPEST));
  const metadata = shown.url === '' ? { ...shown, url: address } : shown;
  let blocks = deep ?? [];
  if (deep === null) {
    const found =
      size.nodes <= MOST_NODES ? findPageText(document, metadata.url, metadata.headline, shelf.take) : null;
    blocks = found ?? [];
    if (lengthOf(blocks) < SHORT) {
      const root = found === null ? document : parseDocument(html);
      const body = trimBlocks(bodyBlocks(root, metadata.url, shelf), metadata.headline);
      // A short article is an article; ten times as much text beside it says that the wrong part was found.
      if (lengthOf(body) > lengthOf(blocks) * 3) blocks = body;
    }
  }
  if (blocks.length === 0) return { ok: false, reason: { code: 'no-text' } };
  const { byline } = metadata;
  // A person whom the text names says more than the office that its data names.
  const known: ArticleMetadata = { ...metadata, byline: isOffice(byline) ? '' : byline };
  const read = readArticleText(blocks, known);
  const details = read?.details ?? (read?.published === '' ? toDetails({ printedDate }) : undefined);
  const draft = read && { ...read, byline: read.byline || byline, ...(details && { details }) };
  // A title alone is no article; a page's only line is.
  const hasText = draft !== null && (draft.blocks.length > 0 || known.headline === '');
  if (!hasText) return { ok: false, reason: { code: 'no-text' } };
  return { ok: true, draft, pictures: shelf.of(draft.blocks) };
}

function bodyBlocks(document: DomDocument, baseUrl: string, shelf: PictureShelf): Block[] {
  return walkBlocks(document.body ?? document, { baseUrl, bareBody: true, takePicture: shelf.take });
}

function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) length += block.text.length;
  return length;
}
