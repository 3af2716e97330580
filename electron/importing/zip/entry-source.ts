import type { ImportReason } from '../../domain/import-outcome.ts';
import { UnpackError } from '../gzip/unpack-error.ts';
import { streamedFormat } from '../packed-formats.ts';
import { SNIFF_BYTES } from '../sniff.ts';
import { bytesSource, type Source, streamSource, takeBytes } from '../source.ts';
import type { ZipArchive, ZipEntry } from './open-zip.ts';
import { readZipEntry, refuseEntry } from './read-zip-entry.ts';
import { zipEntryChunks } from './zip-entry-chunks.ts';

export type OpenedEntry =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly reason: ImportReason };

/**
 * An entry as a source of this name: up to `inside` bytes it is unpacked at once, and above that it is unpacked while it is read, where it is
 * of a format that is read piece by piece; else it is refused. All within the archive's limits. Throws only what the file system throws.
 */
export async function entrySource(
  archive: ZipArchive,
  entry: ZipEntry,
  name: string,
  inside: number,
): Promise<OpenedEntry> {
  if (entry.size <= inside) {
    const unpacked = await readZipEntry(archive, entry, inside);
    return unpacked.ok ? { ok: true, source: bytesSource(name, unpacked.bytes) } : unpacked;
  }
  const refused = refuseEntry(archive, entry, archive.limits.totalSize);
  if (refused) return { ok: false, reason: refused };
  const stream = (): AsyncIterable<Uint8Array> => zipEntryChunks(archive, entry);
  try {
    const head = await takeBytes(stream(), SNIFF_BYTES);
    if (streamedFormat(head, name) === null)
      return { ok: false, reason: { code: 'archive-limit', limit: 'size', allowed: inside } };
    archive.unpacked += entry.size;
    return { ok: true, source: streamSource(name, head, stream, inside) };
  } catch (error) {
    if (error instanceof UnpackError) return { ok: false, reason: error.reason };
    throw error;
  }
}
