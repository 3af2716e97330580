import type { Block } from '../../domain/blocks.ts';
import { cleanLine } from '../clean-text.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { readArticleText, sameWords } from '../metadata/article-text.ts';
import { personName } from '../metadata/byline.ts';
import { readDateline } from '../metadata/dateline.ts';
import { isTooMuchForHeadline, LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { cleanLanguage } from '../metadata/language.ts';
import { readMetaLine } from '../metadata/meta-line.ts';
import { endsSentence } from '../metadata/sentences.ts';
import { PictureShelf } from '../picture-shelf.ts';
import { readExportedBlocks } from '../press-export/export-readings.ts';
import { type DraftResult, NO_METADATA, type Reading } from '../reading.ts';
import { openFieldRows } from './field-rows.ts';

/** What a document's file says beside its text. Templates and copies leave theirs in it, so the text itself always says more. */
export interface DocumentProperties {
  readonly title: string;
  /** Whoever made the file. */
  readonly creator: string;
  readonly language: string;
}

export const NO_PROPERTIES: DocumentProperties = { title: '', creator: '', language: '' };

/** One article, or several with originals of their own. */
export type DocumentResult = DraftResult | { readonly ok: true; readonly readings: readonly Reading[] };

/** A title in the file is printed among the first lines, or nowhere. */
const TITLE_LINES = 5;
/** Names that word processors give to what has none, and names of files. */
const NO_TITLE =
  /^(?:microsoft (?:office )?word\b.*|(?:document|dokument|documento|документ|doc|untitled|unbenannt|sans titre|без названия|новый документ|new document|سند|مستند|title|titel|powerpoint presentation|word document)[\s_-]*\d*|.*[\\/].*|.*\.(?:docx?|docm|dotx?|odt|ott|rtf|txt|pdf|html?|wpd|pages|tmp))$/iu;
/** A first line that is longer and ends as a sentence does is prose. */
const SHORT_PROSE = 60;

/**
 * A document's article, or those of a press database's export. The date when a file was made is no date of publication and is not
 * asked for.
 */
export function readDocument(html: string, properties: DocumentProperties): DocumentResult {
  const shelf = new PictureShelf();
  const blocks = htmlFragmentBlocks(openFieldRows(html), '', shelf.take);
  const readings = readExportedBlocks(blocks, shelf);
  if (readings) return { ok: true, readings };
  const result = draftOfBlocks(blocks, properties);
  return result.ok ? { ...result, pictures: shelf.of(result.draft.blocks) } : result;
}

/** The same of what is blocks already. */
export function draftOfBlocks(blocks: readonly Block[], properties: DocumentProperties): DraftResult {
  const title = takeTitle(blocks, cleanLine(properties.title));
  const draft = readArticleText(title.blocks, { ...NO_METADATA, headline: title.headline });
  // What only the file's own properties say is no article.
  if (blocks.length === 0 || draft === null) return { ok: false, reason: { code: 'no-text' } };
  return {
    ok: true,
    draft: {
      ...draft,
      byline: draft.byline || personName(properties.creator),
      language: draft.language || cleanLanguage(properties.language),
    },
  };
}

/** The title is the headline where the text prints it, or where the text begins without a headline of its own. */
function takeTitle(blocks: readonly Block[], title: string): { headline: string; blocks: readonly Block[] } {
  if (title === '' || NO_TITLE.test(title)) return { headline: '', blocks };
  const printed = blocks.slice(0, TITLE_LINES).findIndex((block) => sameWords(block.text, title));
  if (printed !== -1 && printed < blocks.length - 1) {
    const headline = cleanLine((blocks[printed] as Block).text);
    return {
      headline: shorten(headline, LONGEST_HEADLINE),
      blocks: blocks.filter((_, index) => index !== printed),
    };
  }
  const first = blocks.find(({ text, picture }) => picture === undefined && readMetaLine(text) === null);
  const headline = first && beginsProse(first) ? shorten(title, LONGEST_HEADLINE) : '';
  return { headline, blocks };
}

function beginsProse({ kind, text }: Block): boolean {
  if (kind === 'heading') return false;
  if (isTooMuchForHeadline(text) || readDateline(text) !== null) return true;
  return text.length > SHORT_PROSE && endsSentence(text);
}
