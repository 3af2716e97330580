import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { UnpackError } from '../gzip/unpack-error.ts';
import { reasonOfZip, ZIP_NAME, type ZipArchive, type ZipEntry } from './open-zip.ts';
import { isZlibError, STORED } from './read-zip-entry.ts';

/** Bytes that are read, and that are unpacked, in one go. */
const PIECE = 65_536;

/**
 * What an entry holds, piece by piece, in the same memory whatever its size; never more of it than its directory says. Throws
 * {@link UnpackError} where it is damaged (that its checksum is wrong shows only at its end), and what the file system throws.
 */
export async function* zipEntryChunks(
  archive: ZipArchive,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array, void, void> {
  let length = 0;
  let checksum = 0;
  try {
    for await (const chunk of unpack(packedPieces(archive, entry), entry)) {
      length += chunk.length;
      if (length > entry.size) break;
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    if (isZlibError(error)) throw damaged('a file in it cannot be unpacked');
    throw new UnpackError(reasonOfZip(error));
  }
  if (length !== entry.size) throw damaged('a file in it is not as long as it says');
  if (checksum !== entry.raw.crc32) throw damaged('a file in it is not what was packed');
}

async function* packedPieces(
  archive: ZipArchive,
  { raw, packedSize }: ZipEntry,
): AsyncGenerator<Uint8Array, void, void> {
  const { fileDataStart } = await archive.file.readLocalFileHeaderPromise(raw, { minimal: true });
  let left = packedSize;
  while (left > 0) {
    const piece = await archive.bytes.slice(fileDataStart + packedSize - left, Math.min(PIECE, left));
    if (piece.length === 0) return;
    left -= piece.length;
    yield piece;
  }
}

/** Copied where it was stored, since the archive's bytes are not to be changed. */
async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  { raw }: ZipEntry,
): AsyncGenerator<Uint8Array, void, void> {
  if (raw.compressionMethod === STORED) {
    for await (const piece of packed) yield piece.slice();
    return;
  }
  const inflate = createInflateRaw({ chunkSize: PIECE });
  // Its errors are thrown where its chunks are taken.
  pipeline(Readable.from(packed), inflate, () => {});
  for await (const chunk of inflate) yield chunk as Uint8Array;
}

function damaged(detail: string): UnpackError {
  return new UnpackError({ code: 'damaged', name: ZIP_NAME, detail });
}
