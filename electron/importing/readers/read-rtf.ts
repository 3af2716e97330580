import { readDocument } from '../documents/document-draft.ts';
import { PartFailure } from '../documents/document-parts.ts';
import { readDocumentSource } from '../documents/document-source.ts';
import { rtfToHtml } from '../documents/rtf/rtf-to-html.ts';
import type { Readings } from '../reading.ts';
import type { Source } from '../source.ts';

/**
 * An RTF file as one article. Notes follow the text as list items; running heads, comments, hidden and deleted text and pictures are left
 * out. Of one that breaks off, what was read until there is the article.
 */
export async function* readRtf(source: Source): Readings {
  return yield* readDocumentSource(source, 'rtf', async () => {
    const { html, title, author, isWhole } = rtfToHtml(await source.bytes());
    const result = readDocument(html, { title, creator: author, language: '' });
    if (!result.ok && !isWhole)
      throw new PartFailure({
        code: 'damaged',
        name: 'An RTF file',
        detail: 'it breaks off before its text',
      });
    return result;
  });
}
