import type { Block } from '../../../domain/blocks.ts';
import type { ImportReason } from '../../../domain/import-outcome.ts';
import { htmlFragmentBlocks } from '../../html/fragment-blocks.ts';
import { endsSentence } from '../../metadata/sentences.ts';
import { innerHtml } from '../../xml/xml-to-html.ts';
import { attributeOf, childAt, descendantsOf, lineOf, type XmlElement } from '../../xml/xml-tree.ts';
import type { EpubItem } from './epub-package.ts';

/** Characters of text that make an article even where no line of it is a sentence, and the fewest with one. */
const ENOUGH = 300;
const ENOUGH_WITH_SENTENCE = 60;

/** What a page is when it is none of the articles, for a person; by the words of EPUB 2 and 3 for it. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^cover(?:-?image|-?page)?$/u, 'it is the cover'],
  [/^(?:toc|contents|landmarks|page-list|loi|lot)$/u, 'it is a table of contents'],
  [/^(?:title-?page|half-?title-?page)$/u, 'it is the title page'],
  [/^(?:copyright-?page|imprint|colophon)$/u, 'it is the copyright page'],
  [/^(?:dedication|acknowledge?ments|epigraph)$/u, 'it is no article of its own'],
];

/** The body of a content document as blocks, without navigation. */
export function blocksOfPage(root: XmlElement, takePicture: (address: string) => string | null): Block[] {
  const body = childAt(root, 'body') ?? descendantsOf(root, 'body')[0] ?? root;
  const html = innerHtml(body, (element) => (isFurniture(element) ? null : element.name));
  return htmlFragmentBlocks(html, '', takePicture);
}

/** Links to the parts before and after, numbers of printed pages, and drawings. */
function isFurniture(element: XmlElement): boolean {
  const { name } = element;
  if (name === 'nav' || name === 'footer' || name === 'svg' || name === 'math' || name === 'head')
    return true;
  if (/\bpagebreak\b/u.test(attributeOf(element, 'epub:type'))) return true;
  return /(?:^|\s)(?:calibre_|article_)?navbar(?:\s|$)/u.test(attributeOf(element, 'class'));
}

/** The title in a content document's head, which is often the whole publication's. */
export function titleOfPage(root: XmlElement): string {
  return lineOf(childAt(root, 'head', 'title'));
}

/** Why a page is no article; null where it is one. */
export function whyNoArticle(
  item: EpubItem,
  root: XmlElement,
  blocks: readonly Block[],
): ImportReason | null {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const named = roleOf(item, root, length);
  if (named !== null) return notAnArticle(named);
  if (length === 0) return { code: 'no-text' };
  if (isListOfLinks(blocks, length)) return notAnArticle('it is a table of contents');
  const hasSentence = blocks.some(({ kind, text }) => kind !== 'heading' && endsSentence(text));
  return length >= (hasSentence ? ENOUGH_WITH_SENTENCE : ENOUGH)
    ? null
    : notAnArticle('it holds hardly any text');
}

export function notAnArticle(detail: string): ImportReason {
  return { code: 'not-an-article', line: 0, detail };
}

/** By what the package and the page say; by its name only where it holds next to nothing. */
function roleOf(item: EpubItem, root: XmlElement, length: number): string | null {
  const body = childAt(root, 'body');
  const elements = [body, ...(body ? body.children.filter((child) => typeof child !== 'string') : [])];
  const types = elements.flatMap((element) => attributeOf(element, 'epub:type').split(/\s+/u));
  const file = (item.path.split('/').pop() ?? '').replace(/\.[^.]*$/u, '').toLowerCase();
  const names = [item.role, ...types.filter((type) => type !== ''), ...(length < ENOUGH ? [file] : [])];
  for (const name of names) {
    // "text" and "start" only say where reading begins.
    const found = ROLES.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
  }
  return null;
}

/** Most of its text leads elsewhere, and nothing in it is a paragraph. */
function isListOfLinks(blocks: readonly Block[], length: number): boolean {
  let linked = 0;
  let links = 0;
  for (const { ranges } of blocks) {
    for (const range of ranges ?? []) {
      if (range.kind !== 'link') continue;
      links += 1;
      linked += range.end - range.start;
    }
  }
  return links >= 2 && linked > length * 0.5;
}
