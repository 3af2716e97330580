import { crc32, inflateRawSync } from 'node:zlib';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { reasonOfZip, ZIP_NAME, type ZipArchive, type ZipEntry } from './open-zip.ts';

export type UnpackedEntry =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: ImportReason };

export const STORED = 0;
const DEFLATED = 8;
/** What is unpacked grows in pieces of this many bytes. */
const PIECE = { least: 64, most: 1024 * 1024 };

/**
 * Unpacks one entry, never more of it than its directory says, and all entries of the archive together within its limits.
 * `largest` is in bytes. Throws only what the file system throws.
 */
export async function readZipEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  largest: number = archive.limits.entrySize,
): Promise<UnpackedEntry> {
  const refused = refuseEntry(archive, entry, largest);
  if (refused) return { ok: false, reason: refused };
  // Counted before it is tried: what fails has been unpacked all the same.
  archive.unpacked += entry.size;
  try {
    const { fileDataStart } = await archive.file.readLocalFileHeaderPromise(entry.raw, { minimal: true });
    const packed = await archive.bytes.slice(fileDataStart, entry.packedSize);
    const bytes = unpack(packed, entry);
    if (bytes.length !== entry.size) return damaged('a file in it is not as long as it says');
    if (crc32(bytes) !== entry.raw.crc32) return damaged('a file in it is not what was packed');
    return { ok: true, bytes };
  } catch (error) {
    if (isZlibError(error)) return damaged('a file in it cannot be unpacked');
    return { ok: false, reason: reasonOfZip(error) };
  }
}

/** Why an entry is not unpacked, by what its directory says; else null. `largest` is in bytes. */
export function refuseEntry(archive: ZipArchive, entry: ZipEntry, largest: number): ImportReason | null {
  const { limits } = archive;
  if (entry.isEncrypted) return { code: 'encrypted', name: ZIP_NAME };
  if (entry.size > largest) return { code: 'archive-limit', limit: 'size', allowed: largest };
  if (archive.unpacked + entry.size > limits.totalSize)
    return { code: 'archive-limit', limit: 'size', allowed: limits.totalSize };
  if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio)
    return { code: 'archive-limit', limit: 'ratio', allowed: limits.ratio };
  const method = entry.raw.compressionMethod;
  if (method !== STORED && method !== DEFLATED)
    return { code: 'unknown-format', name: `A ZIP archive’s packing method ${method}` };
  return null;
}

/** Copied where it was stored, so that a part does not hold the whole archive in memory. */
function unpack(packed: Uint8Array, { raw, size }: ZipEntry): Uint8Array {
  if (raw.compressionMethod === STORED) return packed.slice();
  if (size === 0) return new Uint8Array(0);
  const chunkSize = Math.min(Math.max(size, PIECE.least), PIECE.most);
  return inflateRawSync(packed, { maxOutputLength: size, chunkSize });
}

function damaged(detail: string): UnpackedEntry {
  return { ok: false, reason: { code: 'damaged', name: ZIP_NAME, detail } };
}

/** Its own codes, and the one that says that more came out than was said. */
export function isZlibError(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^Z_|^ERR_BUFFER_TOO_LARGE$/u.test(String(error.code));
}
