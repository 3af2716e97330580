import type { ZipArchive } from './open-zip.ts';
import { readZipEntry } from './read-zip-entry.ts';

/** What an archive is by what it holds: a document of a format that is packed as ZIP, or just an archive. */
export type ZipKind = 'docx' | 'odt' | 'epub' | 'wacz' | 'spreadsheet' | 'presentation' | 'zip';

/** An entry `mimetype` is no longer than this, in bytes. */
const LONGEST_TYPE = 200;
/** Templates and master documents among them; a drawing is read as an archive. */
const OPEN_DOCUMENT: readonly (readonly [RegExp, ZipKind])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/u, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.(?:spreadsheet|formula|chart|database)/u, 'spreadsheet'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/u, 'presentation'],
  [/^application\/epub\+zip/u, 'epub'],
];

/** Looks at the names in an archive, and at its `mimetype` where it has one. Throws only what the file system throws. */
export async function zipKind(archive: ZipArchive): Promise<ZipKind> {
  const names = new Set(archive.entries.map((entry) => entry.name));
  const some = (pattern: RegExp): boolean => archive.entries.some((entry) => pattern.test(entry.name));
  const type = await readType(archive);
  for (const [pattern, kind] of OPEN_DOCUMENT) if (pattern.test(type)) return kind;
  if (names.has('[Content_Types].xml')) {
    if (some(/^word\/[^/]+\.xml$/u)) return 'docx';
    if (some(/^xl\/[^/]+\.(?:xml|bin)$/u)) return 'spreadsheet';
    if (some(/^ppt\/[^/]+\.xml$/u)) return 'presentation';
  }
  if (names.has('META-INF/container.xml') && some(/\.opf$/iu)) return 'epub';
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt';
  if (names.has('datapackage.json') && some(/^archive\/.+\.warc(?:\.gz)?$/u)) return 'wacz';
  return 'zip';
}

async function readType(archive: ZipArchive): Promise<string> {
  const entry = archive.entries.find(({ name }) => name === 'mimetype');
  if (!entry || entry.size > LONGEST_TYPE) return '';
  const read = await readZipEntry(archive, entry);
  return read.ok ? new TextDecoder().decode(read.bytes).trim() : '';
}
