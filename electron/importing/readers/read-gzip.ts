import type { ImportReason } from '../../domain/import-outcome.ts';
import { gunzipChunks } from '../gzip/gunzip-chunks.ts';
import type { ReadContext, Readings } from '../reading.ts';
import { SNIFF_BYTES, sniffFormat } from '../sniff.ts';
import { bytesSource, LARGEST_FILE, type Source } from '../source.ts';
import { readWarc } from './read-warc.ts';

/** Formats that are read piece by piece, so that a packed file of them may have any size. */
const STREAMED = new Set(['warc', 'mbox', 'jsonl']);

/**
 * A file that is packed with gzip, as the one file that it holds. Web archives, mailboxes and JSONL are read while they are unpacked;
 * anything else is unpacked first, up to the size of the largest file.
 */
export async function* readGzip(source: Source, context: ReadContext): Readings {
  const head = await takeBytes(gunzipChunks(source, { ...context, depth: 0 }), SNIFF_BYTES);
  if (head.length === 0) return { code: 'empty' };
  if (isTar(head)) return { code: 'unknown-format', name: 'A TAR archive' };
  const name = innerName(source.name);
  const format = sniffFormat(head, name);
  // UTF-16 is not parted by lines.
  if (typeof format === 'string' && STREAMED.has(format) && !(format === 'jsonl' && head.includes(0))) {
    const stream = (): AsyncIterable<Uint8Array> => gunzipChunks(source, context);
    const part = streamSource(name, head, stream);
    // Its pages have their own names.
    return format === 'warc' ? yield* readWarc(part) : yield* context.readPart(part);
  }
  if (typeof format === 'object') return format.reason;
  const bytes = await takeBytes(gunzipChunks(source, context), LARGEST_FILE + 1);
  if (bytes.length > LARGEST_FILE) return tooMuch;
  return yield* context.readPart(bytesSource(name, bytes));
}

const tooMuch: ImportReason = { code: 'archive-limit', limit: 'size', allowed: LARGEST_FILE };

/** The first bytes, up to so many. */
async function takeBytes(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}

/** Bytes that have no end that is known before. */
function streamSource(name: string, head: Uint8Array, stream: () => AsyncIterable<Uint8Array>): Source {
  return {
    name,
    size: Number.POSITIVE_INFINITY,
    path: null,
    head: async () => head,
    bytes: () => takeBytes(stream(), LARGEST_FILE),
    stream,
  };
}

function innerName(name: string): string {
  return name.replace(/\.tgz$/iu, '.tar').replace(/\.(?:gz|gzip|z)$/iu, '') || name;
}

/** Its mark stands behind the first file's name and sizes. */
function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar';
}
