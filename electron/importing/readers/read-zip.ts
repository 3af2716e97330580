import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ReadContext, Reading, Readings, UnpackBudget } from '../reading.ts';
import { bytesSource, type Source } from '../source.ts';
import type { OpenedEntry } from '../zip/entry-source.ts';
import { openZip, ZIP_NAME, type ZipArchive } from '../zip/open-zip.ts';
import { salvageZip } from '../zip/salvage-zip.ts';
import { type ZipKind, zipKind } from '../zip/zip-kind.ts';
import { ZIP_LIMITS } from '../zip/zip-limits.ts';
import { readDocx } from './read-docx.ts';
import { readEpub } from './read-epub.ts';
import { readOdt } from './read-odt.ts';
import { readWacz } from './read-wacz.ts';
import { readPackedFile, readZipFiles } from './read-zip-files.ts';

/** Reads one kind of archive, which is open and stays so until its last reading. */
export type ZipKindReader = (archive: ZipArchive, source: Source, context: ReadContext) => Readings;

/** How a kind of archive is read. What has no reader yet is refused by its name. */
const KIND_READERS: Readonly<Partial<Record<ZipKind, ZipKindReader>>> = {
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  wacz: (archive, _source, context) => readWacz(archive, context),
  zip: (archive, _source, context) => readZipFiles(archive, context),
};

/** Kinds that cannot be read, and what to save them as. */
const REFUSED: Readonly<Partial<Record<ZipKind, ImportReason>>> = {
  spreadsheet: { code: 'save-as', name: 'A spreadsheet', as: 'CSV' },
  presentation: { code: 'save-as', name: 'A presentation', as: 'PDF' },
};

/** Whatever is packed as ZIP: documents of several formats, and archives of files. */
export async function* readZip(source: Source, context: ReadContext): Readings {
  const opened = await openZip(source);
  if (!opened.ok) {
    if (opened.reason.code === 'damaged') yield* readBrokenZip(source, context);
    return opened.reason;
  }
  const { archive } = opened;
  try {
    const refused = takeFromBudget(archive, context.budget);
    if (refused) return refused;
    const kind = await zipKind(archive);
    const reader = KIND_READERS[kind];
    if (!reader) return REFUSED[kind] ?? { code: 'unknown-format', name: ZIP_NAME };
    return yield* reader(archive, source, context);
  } finally {
    await archive.close();
  }
}

/** All that an archive says it unpacks to counts at once: what lies in it shares what is left. */
function takeFromBudget({ entries, limits }: ZipArchive, budget: UnpackBudget): ImportReason | null {
  let bytes = 0;
  for (const { size } of entries) bytes += size;
  if (entries.length > budget.entries)
    return { code: 'archive-limit', limit: 'entries', allowed: limits.entries };
  if (bytes > budget.bytes) return { code: 'archive-limit', limit: 'size', allowed: limits.totalSize };
  budget.entries -= entries.length;
  budget.bytes -= bytes;
  return null;
}

/** A document that is packed as ZIP begins so; its single files are no articles. */
const DOCUMENT_PART = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/|_rels\/|word\/|xl\/|ppt\/)/u;

/** The files of an archive without a directory, as far as they are whole. */
async function* readBrokenZip(source: Source, context: ReadContext): AsyncGenerator<Reading[]> {
  const { budget, sizes } = context;
  if (source.size > sizes.inside) return;
  const limits = {
    ...ZIP_LIMITS,
    entrySize: sizes.inside,
    totalSize: budget.bytes,
    entries: budget.entries,
  };
  for (const { unpacked, ...file } of salvageZip(await source.bytes(), limits)) {
    if (DOCUMENT_PART.test(file.name)) return;
    budget.entries -= 1;
    if (unpacked.ok) budget.bytes -= unpacked.bytes.length;
    const open = async (name: string): Promise<OpenedEntry> =>
      unpacked.ok ? { ok: true, source: bytesSource(name, unpacked.bytes) } : unpacked;
    yield* readPackedFile({ ...file, open }, context);
  }
}
