import mammoth from 'mammoth';
import { type DocumentProperties, NO_PROPERTIES, readDocument } from '../documents/document-draft.ts';
import { DocumentParts, PartFailure } from '../documents/document-parts.ts';
import { readDocumentSource } from '../documents/document-source.ts';
import type { Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { childAt, lineOf } from '../xml/xml-tree.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

const FORMAT = 'A Word document';

/** Beside mammoth's own: what Word's built-in styles are to a reader of news. Word writes their names in English in every language. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "p[style-name='TOC Heading'] => !",
];

/**
 * A Word document as one article. Footnotes and endnotes follow the text as list items with their numbers; headers, footers, comments,
 * deletions that a person still has to accept and tables of contents are left out.
 */
export async function* readDocx(archive: ZipArchive, source: Source): Readings {
  return yield* readDocumentSource(source, 'docx', async () => {
    const parts = new DocumentParts(archive, FORMAT);
    const html = await convert(parts);
    return readDocument(html, await readProperties(parts));
  });
}

/** As much of mammoth's archive as it asks for. */
interface MammothFile {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

/** As much of mammoth's picture as is used here. */
interface MammothImage {
  readonly contentType: string;
  readAsBase64String(): Promise<string>;
}

/** Mammoth unpacks archives without any limit, so it is given the parts instead. It knows that option, but its types do not. */
async function convert(parts: DocumentParts): Promise<string> {
  const file: MammothFile = {
    exists: (name) => parts.has(name),
    async read(name, encoding) {
      if (encoding === 'base64') return Buffer.from(await parts.bytes(name)).toString('base64');
      return encoding === undefined ? parts.bytes(name) : parts.text(name);
    },
  };
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      // A document may bring rules of its own that make of its text what they like.
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async (image) => ({ src: await addressOf(image) })),
    });
    return tidy(value);
  } catch (error) {
    if (error instanceof PartFailure) throw error;
    throw parts.damaged('its text is not in order');
  }
}

/** A picture as a `data:` address; one that cannot be read leaves its caption alone. */
async function addressOf(image: MammothImage): Promise<string> {
  try {
    return `data:${image.contentType};base64,${await image.readAsBase64String()}`;
  } catch {
    return '';
  }
}

/** Mammoth escapes what is text, so these tags are its own. */
function tidy(html: string): string {
  let note = 0;
  return html
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
    .replace(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/gu, (tag) => `${tag}[${++note}] `)
    .replace(/(<t[dh]\b[^>]*>)<p>/gu, '$1')
    .replace(/<\/p>(<\/t[dh]>)/gu, '$1');
}

async function readProperties(parts: DocumentParts): Promise<DocumentProperties> {
  const core = await parts.xmlIfAny('docProps/core.xml');
  if (!core) return NO_PROPERTIES;
  return {
    title: lineOf(childAt(core, 'title')),
    creator: lineOf(childAt(core, 'creator')),
    language: lineOf(childAt(core, 'language')),
  };
}
