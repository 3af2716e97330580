import { Readability } from '@mozilla/readability';
import type { Block } from '../../domain/blocks.ts';
import { findBoilerplate } from '../metadata/boilerplate.ts';
import { findArticleRoot } from './article-root.ts';
import { chooseText } from './choose-text.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { findLead } from './lead.ts';
import { NOWHERE } from './links.ts';
import { measurePage } from './measure-text.ts';
import { trimBlocks } from './trim-blocks.ts';
import { type WalkOptions, walkBlocks, walkSection } from './walk-blocks.ts';

/**
 * The article's text out of a page. What is named after something beside the article is taken out first; then the text is found in
 * two ways, by Readability and by where the running text lies, and one of them is chosen (see {@link chooseText}). Changes the document.
 */
export function findPageText(
  document: DomDocument,
  address: string,
  headline: string,
  takePicture: (address: string) => string | null = () => null,
): Block[] {
  const baseUrl = address || NOWHERE;
  const body = document.body;
  if (!body) return [];
  const page = measurePage(body);
  const root = findArticleRoot(document, page);
  const whole = walkSection(
    body,
    {
      baseUrl,
      bareBody: false,
      nowhere: NOWHERE,
      isBeside: (element) => page.beside.has(element),
      takePicture,
    },
    root?.element ?? body,
  );
  for (const element of page.beside) element.parentNode?.removeChild(element);
  const read = askReadability(document, { baseUrl, bareBody: false, nowhere: NOWHERE, takePicture });
  const own = root ? whole.blocks.slice(whole.from, whole.to) : [];
  const chosen = chooseText(own, read, root?.isSemantic ?? false);
  const found = [...findLead(whole.blocks, chosen, headline), ...chosen];
  // Before the trimming, to which the last line that is left says what stood behind it.
  const junk = findBoilerplate(found.map(({ text }) => text));
  const blocks = trimBlocks(
    found.filter((_, index) => !junk[index]),
    headline,
  );
  return blocks.map(withoutNowhere);
}

/** Empty when Readability finds no article or fails. It changes the document. */
function askReadability(document: DomDocument, options: WalkOptions): Block[] {
  try {
    const reader = new Readability<DomNode>(document as never, {
      serializer: (node) => node as unknown as DomNode,
      disableJSONLD: true,
      // Captions are known by them.
      keepClasses: true,
    });
    const article = reader.parse();
    return article?.content ? walkBlocks(article.content, options) : [];
  } catch {
    return [];
  }
}

function withoutNowhere(block: Block): Block {
  const { ranges, ...rest } = block;
  const kept = ranges?.filter(({ href }) => !href?.startsWith(NOWHERE)) ?? [];
  if (kept.length === ranges?.length) return block;
  return kept.length > 0 ? { ...rest, ranges: kept } : rest;
}
