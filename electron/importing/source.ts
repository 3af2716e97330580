import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SNIFF_BYTES } from './sniff.ts';

/** The largest file that is read as one piece, in bytes. What is read piece by piece (mailboxes, JSONL, web archives, tables) has no limit. */
export const LARGEST_FILE = 256_000_000;
/** The same of what lies inside an archive, a mailbox or a packed file: what ends its reader there would end all that lies beside it too. */
export const LARGEST_INSIDE = 64_000_000;

/** How large what is read as one piece may be, in bytes. */
export interface SizeLimits {
  readonly file: number;
  readonly inside: number;
}

export const SIZE_LIMITS: SizeLimits = { file: LARGEST_FILE, inside: LARGEST_INSIDE };

/** Bytes to be read: a file on disk, or a part of one that a container (an archive, a mail) holds. */
export interface Source {
  /** Its file name, without folders. It never decides alone what the bytes are. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Where it lies on disk; null for a part of a container. */
  readonly path: string | null;
  /** The first 65,536 bytes. */
  head(): Promise<Uint8Array>;
  /** All of them at once: ask for {@link Source.size} first. */
  bytes(): Promise<Uint8Array>;
  /** Only of what has no end that is known before: its bytes piece by piece, each time from the beginning. Its size is Infinity then. */
  readonly stream?: () => AsyncIterable<Uint8Array>;
}

/** A file. Throws what the file system throws. */
export async function fileSource(path: string): Promise<Source> {
  const { size } = await stat(path);
  return {
    name: basename(path),
    size,
    path,
    head: () => readHead(path),
    bytes: () => readFile(path),
  };
}

/** Bytes that are in memory already. */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    path: null,
    head: async () => bytes.subarray(0, SNIFF_BYTES),
    bytes: async () => bytes,
  };
}

/** Bytes that have no end that is known before; all of them at once are never more than `most`. */
export function streamSource(
  name: string,
  head: Uint8Array,
  stream: () => AsyncIterable<Uint8Array>,
  most: number = LARGEST_INSIDE,
): Source {
  return {
    name,
    size: Number.POSITIVE_INFINITY,
    path: null,
    head: async () => head,
    bytes: () => takeBytes(stream(), most),
    stream,
  };
}

/** The first bytes, up to so many. */
export async function takeBytes(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}

const CHUNK = 262_144;

/** A source's bytes piece by piece, those of a file in pieces of `size` bytes, for readers of formats without a limit. Throws what reading throws. */
export function chunksOf(source: Source, size: number = CHUNK): AsyncIterable<Uint8Array> {
  if (source.stream) return source.stream();
  return source.path === null ? wholeOf(source) : fileChunks(source.path, size);
}

async function* wholeOf(source: Source): AsyncGenerator<Uint8Array, void, void> {
  yield await source.bytes();
}

async function* fileChunks(path: string, size: number): AsyncGenerator<Uint8Array, void, void> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      // A new buffer each time, since pieces of it may be kept.
      const buffer = Buffer.allocUnsafe(size);
      const { bytesRead } = await file.read(buffer, 0, size);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(SNIFF_BYTES);
    const { bytesRead } = await file.read(buffer, 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
