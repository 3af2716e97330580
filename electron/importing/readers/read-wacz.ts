import type { ReadContext, Readings } from '../reading.ts';
import { entrySource } from '../zip/entry-source.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** Where a WACZ file holds its web archives; everything beside them is made from these, or tells of the crawl. */
const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/iu;

/** A web archive that is packed with its index (WACZ 1.1): each WARC file in it, read as one. */
export async function* readWacz(archive: ZipArchive, context: ReadContext): Readings {
  let any = false;
  for (const entry of archive.entries) {
    if (entry.kind !== 'file' || entry.isUnsafe || !ARCHIVE.test(entry.name)) continue;
    any = true;
    const name = entry.name.replace(/^.*\//u, '');
    const opened = await entrySource(archive, entry, name, context.sizes.inside);
    if (opened.ok) yield* context.readPart(opened.source);
    else yield [{ ok: false, part: name, reason: opened.reason }];
  }
  return any ? null : { code: 'no-pages' };
}
