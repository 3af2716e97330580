import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { tagActualText } from './actual-text-tag.ts';
import { appendStreams, type NewStream } from './append-streams.ts';
import { type PdfStream, pdfStreams } from './pdf-streams.ts';
import { turnLigatures } from './turn-ligatures.ts';

/** Unpacked, in bytes: of one stream of drawing instructions, and of all of a file. */
const LARGEST_STREAM = 32 * 1024 * 1024;
const LARGEST_SUM = 256 * 1024 * 1024;
/** Streams that cannot be unpacked: each may cost as much as the largest that can. */
const MOST_BROKEN = 16;

/**
 * The file as the library can read it whole. A PDF may say beside the shapes of letters which text they are (`ActualText`, ISO 32000-2,
 * 14.9.4): browsers that print Arabic or Persian say it nowhere else, and of many a ligature in Latin too. The library skips it, so it
 * is put where the library does show it: into the name of the span. And it turns what it should not ({@link turnLigatures}). The
 * file itself is returned where there is nothing of the kind, where it is encrypted, and where its parts cannot be found.
 */
export function exposeActualText(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.includes('/Encrypt')) return bytes;
  const exposed = new Map<number, NewStream>();
  let room = LARGEST_SUM;
  let broken = 0;
  for (const stream of pdfStreams(file)) {
    // An older state of the same object does not count.
    exposed.delete(stream.number);
    if (!mayDraw(stream.dictionary)) continue;
    const content = unpack(file, stream, Math.min(room, LARGEST_STREAM));
    if (!content) broken += 1;
    else room -= content.length;
    if (room <= 0 || broken > MOST_BROKEN) return bytes;
    if (!content) continue;
    const changed = change(content);
    if (!changed) continue;
    const { number, generation, dictionary } = stream;
    exposed.set(number, { number, generation, dictionary, content: changed });
  }
  if (exposed.size === 0) return bytes;
  return appendStreams(file, [...exposed.values()]) ?? bytes;
}

/** Null where it can stay as it is. */
function change(content: Buffer): Buffer | null {
  if (content.includes('/ActualText')) return tagActualText(content);
  if (!content.includes('begincmap')) return null;
  const turned = turnLigatures(content);
  return turned.equals(content) ? null : turned;
}

/** Whether the stream may hold drawing instructions or a font's map, packed in the usual way or not at all. */
function mayDraw(dictionary: string): boolean {
  if (
    /\/(?:Length[123]|DecodeParms|DP|F|Type\s*\/(?!XObject|Page|CMap)\w+|Subtype\s*\/(?!Form)\w+)\b/u.test(
      dictionary,
    )
  )
    return false;
  return !/\/Filter\b/u.test(dictionary) || FLATE.test(dictionary);
}

const FLATE = /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/u;

function unpack(file: Buffer, { dictionary, start, end }: PdfStream, limit: number): Buffer | null {
  const packed = file.subarray(start, end);
  if (!FLATE.test(dictionary)) return packed;
  try {
    return inflateSync(packed, { maxOutputLength: limit });
  } catch {
    // Broken or too large: the library says so where it matters.
    return null;
  }
}
