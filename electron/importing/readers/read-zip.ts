import type { ReadContext, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { openZip, ZIP_NAME, type ZipArchive } from '../zip/open-zip.ts';
import { type ZipKind, zipKind } from '../zip/zip-kind.ts';

/** Reads one kind of archive, which is open and stays so until its last reading. */
export type ZipKindReader = (archive: ZipArchive, source: Source, context: ReadContext) => Readings;

/** How a kind of archive is read. What has no reader yet is refused by its name. */
const KIND_READERS: Readonly<Partial<Record<ZipKind, ZipKindReader>>> = {};

/** For a person, of a kind that cannot be read. */
const KIND_NAMES: Readonly<Record<ZipKind, string>> = {
  docx: 'A Word document (DOCX)',
  odt: 'An OpenDocument text (ODT)',
  epub: 'An EPUB',
  wacz: 'A web archive (WACZ)',
  spreadsheet: 'A spreadsheet',
  presentation: 'A presentation',
  zip: ZIP_NAME,
};

/** Whatever is packed as ZIP: documents of several formats, and archives of files. */
export async function* readZip(source: Source, context: ReadContext): Readings {
  const opened = await openZip(source);
  if (!opened.ok) return opened.reason;
  const { archive } = opened;
  try {
    const kind = await zipKind(archive);
    const reader = KIND_READERS[kind];
    if (!reader) return { code: 'unknown-format', name: KIND_NAMES[kind] };
    return yield* reader(archive, source, context);
  } finally {
    await archive.close();
  }
}
