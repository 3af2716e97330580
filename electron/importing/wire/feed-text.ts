import type { Block } from '../../domain/blocks.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import { readHtml } from '../readers/read-html.ts';
import type { DraftResult } from '../reading.ts';
import { innerHtml } from '../xml/xml-to-html.ts';
import { attributeOf, textOf, type XmlElement } from '../xml/xml-tree.ts';

/** A text of a feed: HTML, or plain text that only looks so. */
export interface FeedText {
  readonly text: string;
  readonly isHtml: boolean;
}

const WHOLE_PAGE = /<html[\s>][\s\S]{0,100000}<body[\s>]/iu;
const MARKUP = /<[a-z!/]|&(?:#\w{1,8}|[a-z]\w{1,31});/iu;

/** What an element of a feed holds, by its type (Atom 1.0), its type and mode (Atom 0.3), or as RSS has it: HTML written as text. */
export function feedTextOf(element: XmlElement): FeedText {
  const type = attributeOf(element, 'type').toLowerCase();
  const mode = attributeOf(element, 'mode').toLowerCase();
  if (element.children.some((child) => typeof child !== 'string'))
    return { text: innerHtml(element), isHtml: true };
  const written = textOf(element);
  const isCoded =
    mode === 'base64' ||
    (type !== '' && !/^(?:text|html|xhtml|[\w.-]+\/(?:[\w.-]+\+)?xml$)/u.test(type) && type.includes('/'));
  const text =
    isCoded && /^[\sA-Za-z\d+/]+={0,2}\s*$/u.test(written)
      ? Buffer.from(written, 'base64').toString('utf8')
      : written;
  // Atom's own plain text; RSS knows no types.
  return { text, isHtml: type !== 'text' && !(type === 'text/plain' && mode !== 'escaped') };
}

/** A text of a feed as one line, without its tags. */
export function feedLine({ text, isHtml }: FeedText): string {
  if (!isHtml || !MARKUP.test(text)) return cleanLine(text);
  return htmlFragmentBlocks(text)
    .map((block) => block.text)
    .join(' ')
    .replaceAll('\t', ' ');
}

/** The text's blocks. Where it is a whole page, the article that this page holds. */
export function feedBlocks({ text, isHtml }: FeedText): {
  readonly blocks: readonly Block[];
  readonly page: DraftResult | null;
} {
  if (isHtml && WHOLE_PAGE.test(text)) {
    const page = readHtml(text);
    if (page.ok) return { blocks: page.draft.blocks, page };
  }
  if (isHtml && MARKUP.test(text)) return { blocks: htmlFragmentBlocks(text), page: null };
  return {
    blocks: splitParagraphs(cleanText(text)).map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    page: null,
  };
}
