import { type FileHandle, open } from 'node:fs/promises';
import { RandomAccessReader } from 'yauzl';
import type { Source } from '../source.ts';

/** Archives up to this size are held in memory, in bytes; of larger ones only what is asked for is read. */
const IN_MEMORY = 64 * 1024 * 1024;
/** Read ahead from a file, since a directory of entries is asked for in pieces of a few bytes. */
const BLOCK = 256 * 1024;

/** An archive's bytes in any order. */
export interface ZipBytes {
  readonly size: number;
  /** Fewer than asked for only at the end; not to be changed. Throws what the file system throws. */
  slice(start: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Throws what the file system throws. The caller closes it. */
export async function openZipBytes(source: Source): Promise<ZipBytes> {
  if (source.path !== null && source.size > IN_MEMORY)
    return new FileBytes(await open(source.path, 'r'), source.size);
  const bytes = await source.bytes();
  return {
    size: bytes.length,
    slice: async (start, length) => bytes.subarray(start, start + length),
    close: async () => {},
  };
}

class FileBytes implements ZipBytes {
  readonly size: number;
  private readonly file: FileHandle;
  private block: Uint8Array = new Uint8Array(0);
  private blockStart = 0;

  constructor(file: FileHandle, size: number) {
    this.file = file;
    this.size = size;
  }

  async slice(start: number, length: number): Promise<Uint8Array> {
    if (start >= this.size || length <= 0) return new Uint8Array(0);
    const wanted = Math.min(length, this.size - start);
    if (wanted >= BLOCK) return this.read(start, wanted);
    if (start < this.blockStart || start + wanted > this.blockStart + this.block.length) {
      this.block = await this.read(start, Math.min(BLOCK, this.size - start));
      this.blockStart = start;
    }
    const offset = start - this.blockStart;
    return this.block.subarray(offset, offset + wanted);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async read(start: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.file.read(bytes, filled, length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }
}

/** What yauzl reads through. Its own readers throw, out of anybody's reach, at offsets that no file has. */
export class ZipReader extends RandomAccessReader {
  private readonly bytes: ZipBytes;

  constructor(bytes: ZipBytes) {
    super();
    this.bytes = bytes;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytes.slice(position, length).then(
      (slice) => {
        buffer.set(slice, offset);
        callback(slice.length < length ? new Error('it breaks off') : null);
      },
      (error: Error) => callback(error),
    );
  }
}
