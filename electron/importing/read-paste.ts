import type { Block } from '../domain/blocks.ts';
import type { ImportReason } from '../domain/import-outcome.ts';
import { cleanText } from './clean-text.ts';
import { htmlFragmentBlocks } from './html/fragment-blocks.ts';
import { readArticleText } from './metadata/article-text.ts';
import { splitDigest } from './metadata/digest.ts';
import { splitParagraphs } from './metadata/paragraphs.ts';
import { readExportedText } from './press-export/export-readings.ts';
import { readText } from './readers/read-text.ts';
import { NO_METADATA, type Reading } from './reading.ts';

/** What the clipboard holds. */
export interface Paste {
  readonly text: string;
  readonly html: string;
}

export type PasteReading =
  /** It holds several articles, and the caller asked to be asked. */
  | { readonly kind: 'digest'; readonly headlines: readonly string[] }
  | { readonly kind: 'articles'; readonly readings: readonly Reading[] }
  | { readonly kind: 'failure'; readonly reason: ImportReason };

/**
 * A paste as articles. The HTML form, where there is one, gives structure (headings, lists, links); the plain form decides
 * whether there is anything, and is read instead when the HTML holds clearly less than it.
 */
export function readPaste(paste: Paste, digest: 'ask' | 'split' | 'whole'): PasteReading {
  const text = cleanText(paste.text);
  const htmlBlocks = blocksOfHtml(paste.html);
  if (text.trim() === '' && htmlBlocks.length === 0) return { kind: 'failure', reason: { code: 'empty' } };
  const readings = digest === 'whole' ? [] : readSeveral(text);
  if (readings.length > 1) {
    if (digest === 'split') return { kind: 'articles', readings };
    return {
      kind: 'digest',
      headlines: readings.map((reading) => (reading.ok ? reading.draft.headline : '')),
    };
  }
  if (htmlBlocks.length > 0 && holdsTheSame(htmlBlocks, text)) {
    const draft = readArticleText(htmlBlocks, NO_METADATA);
    if (draft)
      return {
        kind: 'articles',
        readings: [{ ok: true, draft, original: paste.html, originalFormat: 'html', part: '' }],
      };
  }
  const reading = readPart(text, '');
  return reading.ok ? { kind: 'articles', readings: [reading] } : { kind: 'failure', reason: reading.reason };
}

/** The articles of a press database's export, or of a digest; none or one where it holds no more. */
function readSeveral(text: string): readonly Reading[] {
  const exported = readExportedText(text);
  if (exported && exported.length > 1) return exported;
  const parts = splitDigest(text);
  return parts.length > 1 ? parts.map((part, index) => readPart(part, `part ${index + 1}`)) : [];
}

function readPart(text: string, part: string): Reading {
  const result = readText(text);
  if (!result.ok) return { ok: false, part, reason: result.reason };
  return { ok: true, draft: result.draft, original: text, originalFormat: 'text', part };
}

/** A browser marks what was copied; what it wraps around that is its own. */
function blocksOfHtml(html: string): Block[] {
  if (html.trim() === '') return [];
  // Text that was copied out of an editor comes as HTML of one `<pre>` or a line per element: there the plain form says more.
  const blocks = htmlFragmentBlocks(html);
  if (blocks.length !== 1) return blocks;
  const only = blocks[0] as Block;
  return splitParagraphs(only.text).length === 1 ? blocks : [];
}

/** Clearly less than the plain form says that text was missed; clearly more, that it holds what the person did not see. */
function holdsTheSame(blocks: readonly Block[], text: string): boolean {
  const plain = lengthOf(text);
  const html = lengthOf(blocks.map((block) => block.text).join(' '));
  return plain === 0 || (html >= plain * 0.9 && html <= plain * 1.5);
}

/** Letters and digits only: white space and signs differ between the two forms. */
function lengthOf(text: string): number {
  return text.replace(/[^\p{L}\p{Nd}]+/gu, '').length;
}
