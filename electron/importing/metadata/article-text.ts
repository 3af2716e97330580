import type { ArticleDraft, ArticleMetadata } from '../../domain/article.ts';
import { toDetails } from '../../domain/article-details.ts';
import type { Block } from '../../domain/blocks.ts';
import { collapseSpace } from '../clean-text.ts';
import { readArticleNumber } from './article-number.ts';
import { findBoilerplate } from './boilerplate.ts';
import { readDateline } from './dateline.ts';
import { headlineFromProse, isTooMuchForHeadline } from './headline.ts';
import { detectLanguage } from './language.ts';
import { type PartialMetadata, readMetaLine } from './meta-line.ts';
import { printedDateIn } from './printed-date.ts';

/** Lines about the article stand near the headline, or behind the text. */
const TOP_LINES = 10;
const END_LINES = 6;
/** The opening with place and agency stands in one of the first paragraphs. */
const DATELINE_PARAGRAPHS = 5;
const LEAD_LENGTH = 140;

type Known = { -readonly [Field in keyof ArticleMetadata]: ArticleMetadata[Field] };

/**
 * Reads a page's text as an article: cuts what is not the article, takes the headline from the first line, and number, byline,
 * date, place and source from where the text shows them. What `known` already says stays as it is. Null when no text is left.
 */
export function readArticleText(blocks: readonly Block[], known: ArticleMetadata): ArticleDraft | null {
  const metadata: Known = { ...known };
  const junk = findBoilerplate(blocks.map((block) => block.text));
  let body = blocks.filter((_, index) => !junk[index]);
  body = takeNumbers(body, metadata);
  body = takeHeadline(body, metadata);
  body = takeTopLines(body, metadata);
  body = takeEndLines(body, metadata);
  readDatelines(body, metadata);
  if (metadata.headline === '' && body.every(({ text }) => text === '')) return null;
  if (metadata.language === '') metadata.language = detectLanguage(sampleOf(body, metadata.headline));
  const details = metadata.published === '' ? toDetails({ printedDate: findPrintedDate(body) }) : undefined;
  return { ...metadata, blocks: body, ...(details && { details }) };
}

/** A date that has two readings, in a line of its own near the headline or behind the text, where it stays. */
function findPrintedDate(blocks: readonly Block[]): string {
  const top = blocks.findIndex(({ text }, index) => index >= TOP_LINES || text.length > LEAD_LENGTH);
  const near = [...blocks.slice(0, top === -1 ? TOP_LINES : top), ...blocks.slice(-END_LINES)];
  for (const { text } of near) {
    const printed = text.length > LEAD_LENGTH ? '' : printedDateIn(text);
    if (printed !== '') return printed;
  }
  return '';
}

/** The first characters of the text, for finding out its language. */
export function sampleOf(blocks: readonly Block[], headline: string): string {
  let sample = '';
  for (const block of blocks) {
    sample += `${block.text} `;
    if (sample.length >= 500) return sample;
  }
  return sample.length >= 100 ? sample : `${headline} ${sample}`;
}

function learn(metadata: Known, read: PartialMetadata): void {
  for (const [name, value] of Object.entries(read)) {
    const field = name as keyof ArticleMetadata;
    if (metadata[field] === '') metadata[field] = value;
  }
}

/** Several different numbers are no article's own: a treaty's headings, say, which stay where they are. */
function takeNumbers(blocks: readonly Block[], metadata: Known): Block[] {
  const numbers = blocks.map((block) => readArticleNumber(block.text));
  const [number, ...others] = new Set(numbers.filter((found) => found !== null));
  if (number === undefined || others.length > 0) return [...blocks];
  learn(metadata, { number });
  return blocks.filter((_, index) => numbers[index] === null);
}

/** What a line says about the article. Its number was taken before: a number that is still there is text. */
function readLine(line: string): PartialMetadata | null {
  return readArticleNumber(line) === null ? readMetaLine(line) : null;
}

/** The first line that is not about the article. A headline that is known is not repeated in the body. */
function takeHeadline(blocks: readonly Block[], metadata: Known): Block[] {
  const headlineKnown = metadata.headline !== '';
  const pictures = (until: number): Block[] =>
    blocks.slice(0, until).filter((block) => block.picture !== undefined);
  for (let index = 0; index < Math.min(blocks.length, TOP_LINES); index++) {
    const { text, picture } = blocks[index] as Block;
    if (picture !== undefined) continue;
    const read = readLine(text);
    if (read) {
      learn(metadata, read);
      if (headlineKnown || metadata.headline === '') continue;
      // "Title: …" named it.
      return [...pictures(index), ...blocks.slice(index + 1)];
    }
    if (headlineKnown) {
      if (sameWords(text, metadata.headline)) return [...pictures(index), ...blocks.slice(index + 1)];
      break;
    }
    if (isTooMuchForHeadline(text)) {
      metadata.headline = headlineFromProse(text);
      return [...pictures(index), ...blocks.slice(index)];
    }
    // Cells of a table's row are parted by tabs.
    metadata.headline = collapseSpace(text);
    return [...pictures(index), ...blocks.slice(index + 1)];
  }
  return [...blocks];
}

/** Letters and digits alone tell whether two lines are the same. */
export function sameWords(one: string, other: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '');
  return bare(one) === bare(other);
}

function takeTopLines(blocks: readonly Block[], metadata: Known): Block[] {
  const kept: Block[] = [];
  let inTop = true;
  for (const [index, block] of blocks.entries()) {
    if (inTop && (index >= TOP_LINES || block.text.length > LEAD_LENGTH)) inTop = false;
    const read = inTop ? readLine(block.text) : null;
    if (read) learn(metadata, read);
    else kept.push(block);
  }
  return kept;
}

function takeEndLines(blocks: readonly Block[], metadata: Known): Block[] {
  const kept: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const read = index >= Math.max(1, blocks.length - END_LINES) ? readLine(block.text) : null;
    if (read) learn(metadata, read);
    else kept.push(block);
  }
  return kept;
}

/** The opening stays in its paragraph. An agency's date counts only where the page shows no other. */
function readDatelines(blocks: readonly Block[], metadata: Known): void {
  let looked = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    looked += 1;
    if (looked > DATELINE_PARAGRAPHS) return;
    const dateline = readDateline(block.text);
    if (!dateline) continue;
    learn(
      metadata,
      dateline.source || dateline.place ? { place: dateline.place, source: dateline.source } : {},
    );
    learn(metadata, { published: dateline.published });
    return;
  }
}
