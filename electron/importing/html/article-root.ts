import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.ts';
import type { MeasuredPage } from './measure-text.ts';

/** What pages say of themselves that it holds the article, the surest first. */
const SEMANTIC = ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]'];
/** Of the page's running text, so that a teaser in an `<article>` is none. */
const SEMANTIC_SHARE = 0.4;
const DESCEND_SHARE = 0.85;
const DESCEND_WITH_HEADING = 0.6;

export interface ArticleRoot {
  readonly element: DomElement;
  /** The page itself says that the article is here. */
  readonly isSemantic: boolean;
}

/**
 * The element that holds the article, by where the running text is. It begins at the element that the page itself names, where one
 * holds two fifths of the running text, else at the body, and goes down as long as one child holds 85 % of it, or 60 % and the main heading.
 */
export function findArticleRoot(document: DomDocument, page: MeasuredPage): ArticleRoot | null {
  const body = document.body;
  if (!body) return null;
  const proseOf = (node: DomNode): number => page.measures.get(node)?.prose ?? 0;
  const total = proseOf(body);
  if (total === 0) return null;
  const semantic = findSemantic(document, proseOf, total);
  let element = semantic ?? body;
  for (let next: DomElement | null = element; next; ) {
    element = next;
    next = null;
    const needed = proseOf(element);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (!isElement(child) || page.beside.has(child)) continue;
      const prose = proseOf(child);
      if (
        prose >= needed * DESCEND_SHARE ||
        (prose >= needed * DESCEND_WITH_HEADING && child.querySelector('h1'))
      ) {
        next = child;
        break;
      }
    }
  }
  return { element, isSemantic: semantic !== null };
}

function findSemantic(
  document: DomDocument,
  proseOf: (node: DomNode) => number,
  total: number,
): DomElement | null {
  for (const selector of SEMANTIC) {
    let best: DomElement | null = null;
    for (const element of document.querySelectorAll(selector)) {
      if (proseOf(element) > (best ? proseOf(best) : 0)) best = element;
    }
    if (best && proseOf(best) >= total * SEMANTIC_SHARE) return best;
  }
  return null;
}
