import type { ReadContext, Readings } from '../reading.ts';
import { bytesSource } from '../source.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { readZipEntry } from '../zip/read-zip-entry.ts';

/** Where a WACZ file holds its web archives; everything beside them is made from these, or tells of the crawl. */
const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/iu;

/** A web archive that is packed with its index (WACZ 1.1): each WARC file in it, read as one. */
export async function* readWacz(archive: ZipArchive, context: ReadContext): Readings {
  let any = false;
  for (const entry of archive.entries) {
    if (entry.kind !== 'file' || entry.isUnsafe || !ARCHIVE.test(entry.name)) continue;
    any = true;
    const name = entry.name.replace(/^.*\//u, '');
    const unpacked = await readZipEntry(archive, entry);
    if (unpacked.ok) yield* context.readPart(bytesSource(name, unpacked.bytes));
    else yield [{ ok: false, part: name, reason: unpacked.reason }];
  }
  return any ? null : { code: 'no-pages' };
}
