import { toDetails } from '../../domain/article-details.ts';
import type { Block } from '../../domain/blocks.ts';
import { cleanText, collapseSpace } from '../clean-text.ts';
import { openFieldRows } from '../documents/field-rows.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import type { PictureShelf } from '../picture-shelf.ts';
import { textBlocks } from '../readers/read-text.ts';
import { NO_METADATA, type Reading } from '../reading.ts';
import type { ExportArticle, ExportLine } from './export-article.ts';
import { readPressExport } from './read-press-export.ts';
import { splitReview } from './split-review.ts';

/** The articles of a text that a press database exported, each with its own part of the text as its original; null for any other text. */
export function readExportedText(text: string): readonly Reading[] | null {
  const lines = cleanText(text).split('\n');
  const articles = readPressExport(lines);
  return (
    articles?.map((article, index) => {
      const paragraphs = splitParagraphs(article.text.map((line) => line.text).join('\n'));
      const original = lines.slice(article.start, article.end).join('\n');
      return toReading(article, index, textBlocks(paragraphs), original);
    }) ?? null
  );
}

/** What an export's page must hold somewhere, so that no other page is read twice. */
const MARK =
  />\s*(?:end of document|ende des dokuments|fin du document|\d{1,5} of \d{1,5} documents|do[ck]umento?\s+[a-z0-9])/iu;

/** The same of a page. */
export function readExportedPage(html: string): readonly Reading[] | null {
  if (!MARK.test(html)) return null;
  const blocks = htmlFragmentBlocks(openFieldRows(html));
  return toReadings(blocks, exportOf(blocks));
}

/** The same of a document's blocks, or its clippings where it is a press review. Pictures that an article names come with it. */
export function readExportedBlocks(
  blocks: readonly Block[],
  shelf?: PictureShelf,
): readonly Reading[] | null {
  return toReadings(blocks, exportOf(blocks) ?? readReview(blocks), shelf);
}

/** With a blank line after each block, as in a text: nothing goes on from one to the next. */
function exportOf(blocks: readonly Block[]): readonly ExportArticle[] | null {
  return readPressExport(blocks.flatMap(({ text }) => [text, '']));
}

function toReadings(
  blocks: readonly Block[],
  articles: readonly ExportArticle[] | null,
  shelf?: PictureShelf,
): readonly Reading[] | null {
  return (
    articles?.map((article, index) => {
      const body = article.text.flatMap((line) => blockOf(blocks, line));
      const own = blocks.slice(Math.floor(article.start / 2), Math.ceil(article.end / 2));
      const reading = toReading(article, index, body, own.map(({ text }) => text).join('\n\n'));
      return reading.ok && shelf ? { ...reading, pictures: shelf.of(reading.draft.blocks) } : reading;
    }) ?? null
  );
}

/** A press review's clippings as if it were an export. */
function readReview(blocks: readonly Block[]): readonly ExportArticle[] | null {
  const clippings = splitReview(blocks);
  return (
    clippings?.map(({ start, end, source, published, facts }) => ({
      known: { ...NO_METADATA, headline: collapseSpace(blocks[start]?.text ?? ''), source, published },
      section: '',
      text: blocks.slice(start + 1, end).flatMap(({ text }, at) => {
        const index = start + 1 + at;
        return facts.has(index) ? [] : [{ index: index * 2, text: text.trim() }];
      }),
      start: start * 2,
      end: end * 2,
    })) ?? null
  );
}

function blockOf(blocks: readonly Block[], { index, text }: ExportLine): Block[] {
  const block = blocks[index / 2];
  if (text === '' && block?.picture === undefined) return [];
  return [block && block.text.trim() === text ? block : { kind: 'paragraph', text }];
}

function toReading(
  { known, section }: ExportArticle,
  index: number,
  blocks: readonly Block[],
  original: string,
): Reading {
  const part = `article ${index + 1}`;
  const draft = readArticleText(blocks, known);
  if (!draft || draft.blocks.length === 0) return { ok: false, part, reason: { code: 'no-text' } };
  const details = toDetails({ section });
  const whole = details === undefined ? draft : { ...draft, details };
  return { ok: true, draft: whole, original, originalFormat: 'text', part };
}
