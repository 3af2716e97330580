import { Readability } from '@mozilla/readability';
import type { Block } from '../../domain/blocks.ts';
import { cleanByline } from '../metadata/byline.ts';
import { findArticleRoot } from './article-root.ts';
import { chooseText } from './choose-text.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { findLead } from './lead.ts';
import { measurePage } from './measure-text.ts';
import { trimBlocks } from './trim-blocks.ts';
import { type WalkOptions, walkBlocks, walkSection } from './walk-blocks.ts';

export interface PageText {
  readonly blocks: readonly Block[];
  /** Who wrote it, as Readability saw it; else empty. */
  readonly byline: string;
}

/**
 * The article's text out of a page. What is named after something beside the article is taken out first; then the text is found in
 * two ways, by Readability and by where the running text lies, and one of them is chosen (see {@link chooseText}). Changes the document.
 */
export function findPageText(
  document: DomDocument,
  baseUrl: string,
  headline: string,
  takePicture: (address: string) => string | null = () => null,
): PageText | null {
  const body = document.body;
  if (!body) return null;
  const page = measurePage(body);
  const root = findArticleRoot(document, page);
  const whole = walkSection(
    body,
    { baseUrl, bareBody: false, isBeside: (element) => page.beside.has(element), takePicture },
    root?.element ?? body,
  );
  for (const element of page.beside) element.parentNode?.removeChild(element);
  const read = askReadability(document, { baseUrl, bareBody: false, takePicture });
  const own = root ? whole.blocks.slice(whole.from, whole.to) : [];
  const chosen = chooseText(own, read?.blocks ?? [], root?.isSemantic ?? false);
  const blocks = trimBlocks([...findLead(whole.blocks, chosen, headline), ...chosen]);
  return { blocks, byline: read?.byline ?? '' };
}

/** Null when Readability finds no article or fails. It changes the document. */
function askReadability(
  document: DomDocument,
  options: WalkOptions,
): { blocks: Block[]; byline: string } | null {
  try {
    const reader = new Readability<DomNode>(document as never, {
      serializer: (node) => node as unknown as DomNode,
      disableJSONLD: true,
    });
    const article = reader.parse();
    if (!article?.content) return null;
    const byline = cleanByline(article.byline ?? '');
    return {
      blocks: walkBlocks(article.content, options),
      byline: byline.length <= 100 ? byline : '',
    };
  } catch {
    return null;
  }
}
