import type { DocumentProperties } from '../documents/document-draft.ts';
import { NO_PROPERTIES, readDocument } from '../documents/document-draft.ts';
import { DocumentParts, PartFailure } from '../documents/document-parts.ts';
import { readDocumentSource } from '../documents/document-source.ts';
import { odtToHtml } from '../documents/odt-html.ts';
import { OdtStyles } from '../documents/odt-styles.ts';
import type { Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { childAt, descendantsOf, lineOf } from '../xml/xml-tree.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

const FORMAT = 'An OpenDocument text';

/**
 * An OpenDocument text as one article. Footnotes and endnotes follow the text as list items with their numbers; running heads, comments,
 * deletions that a person still has to accept, tables of contents and pictures are left out.
 */
export async function* readOdt(archive: ZipArchive, source: Source): Readings {
  return yield* readDocumentSource(source, 'odt', async () => {
    const parts = new DocumentParts(archive, FORMAT);
    if (await isEncrypted(parts)) throw new PartFailure({ code: 'encrypted', name: FORMAT });
    const content = await parts.xml('content.xml');
    const text = childAt(content, 'body', 'text');
    if (!text) throw parts.damaged('it holds no text');
    const styles = new OdtStyles([childAt(content, 'automatic-styles'), await parts.xmlIfAny('styles.xml')]);
    return readDocument(odtToHtml(text, styles), await readProperties(parts));
  });
}

/** Its list of parts says so of each; since version 1.3 the whole document may be one encrypted part. */
async function isEncrypted(parts: DocumentParts): Promise<boolean> {
  if (parts.has('encrypted-package')) return true;
  const manifest = await parts.xmlIfAny('META-INF/manifest.xml');
  return manifest !== null && descendantsOf(manifest, 'encryption-data').length > 0;
}

/** Its `creator` is whoever saved it last. */
async function readProperties(parts: DocumentParts): Promise<DocumentProperties> {
  const meta = childAt(await parts.xmlIfAny('meta.xml'), 'meta');
  if (!meta) return NO_PROPERTIES;
  return {
    title: lineOf(childAt(meta, 'title')),
    creator: lineOf(childAt(meta, 'initial-creator')),
    language: lineOf(childAt(meta, 'language')),
  };
}
