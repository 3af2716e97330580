import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** The head of an answer of HTTP as it was archived, and where its body begins. */
export interface HttpHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** In bytes. */
  readonly length: number;
}

const LONGEST_CHUNK_LINE = 64;

/** Null where the bytes do not begin with such a head, or it does not end in them. */
export function readHttpHead(bytes: Buffer): HttpHead | null {
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/u.exec(bytes.toString('latin1', 0, 20))?.[1];
  if (status === undefined) return null;
  let end = bytes.indexOf('\r\n\r\n');
  let length = end + 4;
  const bare = bytes.indexOf('\n\n');
  if (end === -1 || (bare !== -1 && bare < end)) {
    end = bare;
    length = end + 2;
  }
  if (end === -1) return null;
  const headers = new Map<string, string>();
  for (const line of bytes.toString('latin1', 0, end).split(/\r?\n/u).slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status), headers, length };
}

/**
 * The body as it was before it was packed for sending. Archives also hold bodies that were unpacked already and still say that they
 * are packed: these come back as they are. Throws for one that cannot be unpacked, or not within `largest` bytes.
 */
export function unpackBody(body: Buffer, headers: ReadonlyMap<string, string>, largest: number): Buffer {
  let bytes = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '') ? joinChunks(body) : body;
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(',').reverse();
  for (const encoding of encodings) bytes = unpack(bytes, encoding.trim(), largest);
  return bytes;
}

function unpack(bytes: Buffer, encoding: string, largest: number): Buffer {
  const limit = { maxOutputLength: largest };
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes;
    case 'deflate':
      if (looksLikeText(bytes)) return bytes;
      // Servers have always disagreed on whether it has a head.
      return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit);
    case 'br':
      return looksLikeText(bytes) ? bytes : brotliDecompressSync(bytes, limit);
    default:
      return bytes;
  }
}

function looksLikeText(bytes: Buffer): boolean {
  return /^\s*[<{[]/u.test(bytes.toString('latin1', 0, 100));
}

/** RFC 9112, section 7.1. What does not keep to it was not chunked, or is kept as it is from there on. */
function joinChunks(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let start = 0;
  while (start < body.length) {
    const end = body.indexOf(10, start);
    const line = end === -1 || end - start > LONGEST_CHUNK_LINE ? '' : body.toString('latin1', start, end);
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(line)?.[1];
    if (size === undefined) {
      pieces.push(body.subarray(start));
      break;
    }
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const piece = body.subarray(end + 1, end + 1 + length);
    // A size that the rest does not hold is a line of the text.
    if (piece.length < length && start === 0) return body;
    pieces.push(piece);
    start = end + 1 + length;
    if (body[start] === 13) start += 1;
    if (body[start] === 10) start += 1;
  }
  return Buffer.concat(pieces);
}
