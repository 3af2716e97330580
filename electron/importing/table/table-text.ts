import { open } from 'node:fs/promises';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { decodeText, markedCharset, wideCharset } from '../decode.ts';
import { type Source, takeBytes } from '../source.ts';

/** What a table is told by, in bytes: rows can hold whole articles. */
const START_BYTES = 512 * 1024;

/** The share of characters that may be none where a set is taken for UTF-8. */
const MOST_BROKEN = 0.1;

export type TableStart =
  | { readonly ok: true; readonly text: string; readonly charset: string }
  | { readonly ok: false; readonly reason: ImportReason };

/** The beginning of a table as text, and in which character set it is written. */
export async function tableStart(source: Source): Promise<TableStart> {
  const bytes = await firstBytes(source);
  if (bytes.length === source.size) return decodeAsFarAs(bytes);
  const mark = markedCharset(bytes);
  const isWide = mark === null || mark === 'utf-8' ? wideCharset(bytes) !== null : true;
  // A character may be cut in two, but not before a line's end.
  return isWide
    ? decodeWide(bytes)
    : decodeAsFarAs(bytes.subarray(0, bytes.lastIndexOf(10) + 1 || bytes.length));
}

/** Of a character of UTF-16 that takes four bytes the first two may be the last. */
function decodeWide(bytes: Uint8Array): TableStart {
  const decoded = decodeText(bytes.subarray(0, bytes.length & ~3));
  return decoded.ok ? decoded : decodeText(bytes.subarray(0, (bytes.length & ~3) - 2));
}

/** A table of which a few rows are damaged is read all the same; the rows fail. */
function decodeAsFarAs(bytes: Uint8Array): TableStart {
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return broken > text.length * MOST_BROKEN ? decoded : { ok: true, text, charset: 'utf-8' };
}

async function firstBytes(source: Source): Promise<Uint8Array> {
  if (source.stream) return takeBytes(source.stream(), START_BYTES);
  if (source.path === null) return (await source.bytes()).subarray(0, START_BYTES);
  const file = await open(source.path, 'r');
  try {
    const buffer = new Uint8Array(Math.min(START_BYTES, source.size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
