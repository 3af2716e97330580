import { Buffer, isUtf8 } from 'node:buffer';
import type { ImportReason } from '../domain/import-outcome.ts';
import { countSequences, firstBrokenByte } from './utf8.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly charset: string }
  | { readonly ok: false; readonly reason: ImportReason };

const META_CHARSET = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/iu;
/** Where a page may name its character set, in bytes. */
const META_WITHIN = 8_192;
/** Of windows-1252: letters and signs that western texts have; the rest of its upper half is a sign of another character set. */
const WESTERN = /[^\p{ASCII}\u00a0-\u00fd€‘’“”„‹›–—…•™ŠšŽžŒœŸ]/u;

export interface DecodeOptions {
  /** A character set that a mail's or transfer's header names; whatever name it is, an unknown one says nothing. */
  readonly declared?: string | undefined;
}

/**
 * Bytes as text. The character set is the byte order mark's, else UTF-8 where the bytes are that, else the first declared one that
 * the bytes can be (the header's, then what the page or XML itself names), else windows-1252 where that gives text that looks like a
 * western language. Anything else is refused with the offset of the first byte that is not UTF-8: wrong text is worse than none.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const mark = markedCharset(bytes);
  if (mark !== null && mark !== 'utf-8') return decodeAs(bytes, mark) ?? broken(bytes);
  const declared = [charsetOfLabel(options.declared), charsetOfLabel(namedInside(bytes))];
  if (isUtf8(bytes)) return decodeUtf8(bytes, mark, declared);
  if (mark === 'utf-8') return broken(bytes);
  const wide = hasZeros(bytes) ? wideCharset(bytes) : null;
  if (wide) return decodeAs(bytes, wide) ?? broken(bytes);
  for (const charset of declared) {
    if (charset === null || charset === 'utf-8') continue;
    // Text that names its set in single bytes is not UTF-16, whatever it says; a header may say so.
    if (charset.startsWith('utf-16') && charset !== declared[0]) continue;
    const decoded = decodeAs(bytes, charset);
    if (decoded) return decoded;
  }
  const western = decodeWindows1252(bytes);
  if (looksWestern(bytes, western)) return { ok: true, text: western, charset: 'windows-1252' };
  return broken(bytes);
}

/** Bytes that are UTF-8, as ASCII is; they may be another set all the same. */
function decodeUtf8(bytes: Uint8Array, mark: 'utf-8' | null, declared: readonly (string | null)[]): Decoded {
  if (mark === null) {
    // Japanese mail and old pages switch sets by escape codes that are plain ASCII.
    if (declared.includes('iso-2022-jp') && bytes.includes(0x1b)) {
      const decoded = decodeAs(bytes, 'iso-2022-jp');
      if (decoded) return decoded;
    }
    const wide = hasZeros(bytes) ? wideCharset(bytes) : null;
    if (wide) return decodeAs(bytes, wide) ?? broken(bytes);
  }
  return { ok: true, text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8' };
}

function broken(bytes: Uint8Array): Decoded {
  return { ok: false, reason: { code: 'broken-encoding', offset: Math.max(0, firstBrokenByte(bytes)) } };
}

/** Null where the bytes are not all characters of that set. */
function decodeAs(bytes: Uint8Array, charset: string): Decoded | null {
  if (charset === 'windows-1252') return { ok: true, text: decodeWindows1252(bytes), charset };
  try {
    return { ok: true, text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset };
  } catch {
    return null;
  }
}

/** Of windows-1252: what 0x80 to 0x9f are. The five that are undefined stay control characters. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, since Node's TextDecoder reads windows-1252 as ISO 8859-1 in several versions, and so loses dashes and quotation marks. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\u0080-\u009f]/gu, (sign) => SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

/** What the byte order mark says, or null without one. */
export function markedCharset(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** What a page's `<meta charset>` or an XML declaration names. */
function namedInside(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, META_WITHIN));
  return META_CHARSET.exec(head.toString('latin1'))?.[1];
}

/** The set's name in the Encoding Standard; null where it knows none of that label, or none that is read. */
function charsetOfLabel(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/gu, '')).encoding;
  } catch {
    return null;
  }
}

function hasZeros(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4_096).includes(0);
}

/** UTF-16 without a byte order mark: in western text nearly every second byte is zero. */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4_096);
  if (head.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** Damaged UTF-8 and Cyrillic or Asian sets read as windows-1252 give letters in places where no western language has them. */
function looksWestern(bytes: Uint8Array, text: string): boolean {
  const { whole, broken } = countSequences(bytes);
  if (whole > 0 && whole * 4 >= broken) return false;
  if (WESTERN.test(text)) return false;
  const high = text.match(/[\u00c0-\u00ff]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (high > letters * 0.2) return false;
  // A capital inside a word of small letters, or alone before a sign, is half of a damaged character.
  return !/\p{Ll}[\u00c0-\u00de]|[\u00c2-\u00de](?![\p{L}\s.,;:!?'’“”")-])|[\u00c2\u00c3\u00d0\u00d1](?!\p{L})/u.test(
    text,
  );
}
