import type { Buffer } from 'node:buffer';

/** A stream as it stands in a file. */
export interface PdfStream {
  /** What names the object: its number and its generation. */
  readonly number: number;
  readonly generation: number;
  /** With its angle brackets. */
  readonly dictionary: string;
  /** Where its bytes begin and where they end at the latest, in bytes of the file. */
  readonly start: number;
  readonly end: number;
}

const LONGEST_DICTIONARY = 8_000;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The streams of a file in its order, found by their words and not by the file's table of parts, so that a file with a broken table
 * has them too. One object may come several times: the last is the one that counts.
 */
export function* pdfStreams(file: Buffer): Iterable<PdfStream> {
  let behind = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', behind)) {
    const start = startOfBytes(file, at + 'stream'.length);
    const head = file.toString('latin1', Math.max(behind, at - LONGEST_DICTIONARY), at);
    const object =
      start === -1 ? null : /(\d{1,10})\s+(\d{1,5})\s+obj\s*(<<.*>>)\s*$/su.exec(lastObject(head));
    if (!object) {
      behind = at + 'stream'.length;
      continue;
    }
    const dictionary = object[3] ?? '';
    const end = endOfBytes(file, start, dictionary);
    if (end === -1) return;
    yield { number: Number(object[1]), generation: Number(object[2]), dictionary, start, end };
    behind = end;
  }
}

/** -1 where the word does not begin a stream: a line's end must follow it. */
function startOfBytes(file: Buffer, at: number): number {
  if (file[at] === LINE_FEED) return at + 1;
  return file[at] === CARRIAGE_RETURN && file[at + 1] === LINE_FEED ? at + 2 : -1;
}

/** From the number of the last object that begins in the text on. */
function lastObject(text: string): string {
  let at = -1;
  for (const { index } of text.matchAll(/\sobj/gu)) at = index;
  return at === -1 ? '' : text.slice(Math.max(0, at - 20));
}

function endOfBytes(file: Buffer, start: number, dictionary: string): number {
  const length = Number(/\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? '-1');
  if (length >= 0 && file.toString('latin1', start + length, start + length + 12).includes('endstream'))
    return start + length;
  // What it says of its length is wrong, or said elsewhere.
  return file.indexOf('endstream', start);
}
