import type { Block } from '../../domain/blocks.ts';
import { cleanText } from '../clean-text.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import { innerHtml } from '../xml/xml-to-html.ts';
import { attributeOf, childAt, descendantsOf, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { nitfItem } from './nitf-item.ts';
import type { WireItem } from './wire-item.ts';

/** The text that an item carries, and what that text says of itself where it is NITF. */
export interface ItemContent {
  readonly blocks: readonly Block[];
  readonly inner: WireItem | null;
}

const HTML_TAG =
  /<(?:p|br|div|h[1-6]|ul|ol|li|table|blockquote|article|section|b|i|em|strong|a|span)\b[^>]*>/iu;
const TEXT_TYPE = /^(?:text\/|application\/(?:xhtml|nitf)|$)/iu;

/** The first of an item's renditions that holds text: elements before text, text before what is elsewhere. Null without any. */
export function readContent(contentSet: XmlElement | null): ItemContent | null {
  if (contentSet === null) return null;
  for (const name of ['inlineXML', 'inlineData'] as const) {
    for (const rendition of descendantsOf(contentSet, name)) {
      const content = name === 'inlineXML' ? contentOfElement(rendition) : contentOfText(rendition);
      if (content !== null && (content.blocks.length > 0 || content.inner !== null)) return content;
    }
  }
  return null;
}

/** What stands in an element: NITF, XHTML, or plain paragraphs. Null where it holds data of another kind. */
export function contentOfElement(holder: XmlElement): ItemContent | null {
  const nitf = childAt(holder, 'nitf') ?? descendantsOf(holder, 'nitf')[0];
  if (nitf) {
    const inner = nitfItem(nitf);
    return { blocks: inner.blocks, inner };
  }
  const html = childAt(holder, 'html');
  if (html) return { blocks: htmlFragmentBlocks(innerHtml(childAt(html, 'body') ?? html)), inner: null };
  const hasElements = holder.children.some((child) => typeof child !== 'string');
  if (!hasElements) return contentOfText(holder);
  // Paragraphs without a page around them, or with one of the agency's own.
  if (descendantsOf(holder, 'p').length === 0) return null;
  return { blocks: htmlFragmentBlocks(innerHtml(holder)), inner: null };
}

/** What stands in an element as text: HTML that was written as text, Base64, or paragraphs. */
export function contentOfText(
  holder: XmlElement,
  encoding = attributeOf(holder, 'encoding'),
): ItemContent | null {
  if (!TEXT_TYPE.test(attributeOf(holder, 'contenttype'))) return null;
  const written = textOf(holder);
  const text = /base64/iu.test(encoding) ? Buffer.from(written, 'base64').toString('utf8') : written;
  return { blocks: textBlocks(text), inner: null };
}

/** Text as an agency's field or a feed holds it, which may be HTML. */
export function textBlocks(text: string): Block[] {
  if (HTML_TAG.test(text)) return htmlFragmentBlocks(text);
  return splitParagraphs(cleanText(text)).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}
