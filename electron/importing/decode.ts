import { Buffer, isUtf8 } from 'node:buffer';
import type { ImportReason } from '../domain/import-outcome.ts';
import { decodeAs } from './charset/decode-as.ts';
import { decodeSwitched, detectCharset } from './charset/detect-charset.ts';
import { isText } from './charset/judge-text.ts';
import { firstBrokenByte } from './utf8.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly charset: string }
  | { readonly ok: false; readonly reason: ImportReason };

const META_CHARSET =
  /<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s{0,9}=\s{0,9}(?:["']\s{0,9})?([\w:.-]{2,40})/iu;
/** Where a page may name its character set, in bytes. */
const META_WITHIN = 8_192;

export interface DecodeOptions {
  /** A character set that a mail's or transfer's header names; whatever name it is, an unknown one says nothing. */
  readonly declared?: string | undefined;
}

/**
 * Bytes as text. The character set is the byte order mark's, else UTF-8 where the bytes are that, else the first declared one that
 * the bytes can be (the header's, then what the page or XML itself names), else the one that gives text that reads as a language
 * does: a page that says UTF-8 and is not is what its bytes show, which cannot be wrong about it. Anything else is refused with the offset of the first byte that is not UTF-8: wrong text is worse than none.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const mark = markedCharset(bytes);
  if (mark !== null && mark !== 'utf-8') return decodedAs(bytes, mark) ?? broken(bytes);
  const declared = [charsetOfLabel(options.declared), charsetOfLabel(namedInside(bytes))];
  if (isUtf8(bytes)) return decodeUtf8(bytes, mark);
  if (mark === 'utf-8') return broken(bytes);
  const wide = hasZeros(bytes) ? wideCharset(bytes) : null;
  if (wide) return decodedAs(bytes, wide) ?? broken(bytes);
  for (const charset of declared) {
    if (charset === null || charset === 'utf-8') continue;
    // Text that names its set in single bytes is not UTF-16, whatever it says; a header may say so.
    if (charset.startsWith('utf-16') && charset !== declared[0]) continue;
    const decoded = decodedAs(bytes, charset);
    if (decoded) return decoded;
  }
  const detected = detectCharset(bytes);
  return detected ? { ok: true, ...detected } : broken(bytes);
}

/** Bytes that are UTF-8, as ASCII is; they may be another set all the same. */
function decodeUtf8(bytes: Uint8Array, mark: 'utf-8' | null): Decoded {
  if (mark === null) {
    const switched = decodeSwitched(bytes);
    if (switched) return { ok: true, ...switched };
    const wide = hasZeros(bytes) ? wideCharset(bytes) : null;
    if (wide) return decodedAs(bytes, wide) ?? broken(bytes);
  }
  return { ok: true, text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8' };
}

function broken(bytes: Uint8Array): Decoded {
  return { ok: false, reason: { code: 'broken-encoding', offset: Math.max(0, firstBrokenByte(bytes)) } };
}

function decodedAs(bytes: Uint8Array, charset: string): Decoded | null {
  const text = decodeAs(bytes, charset);
  return text === null ? null : { ok: true, text, charset };
}

/** What the byte order mark says, or null without one. */
export function markedCharset(bytes: Uint8Array): 'utf-8' | WideCharset | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return 'utf-32be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    // The mark of UTF-16 with nothing behind it begins in the same way.
    return bytes.length > 4 && bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le';
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

/** Sets whose characters have two or four bytes each. */
export type WideCharset = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** UTF-32 without a byte order mark shows by its zeros; UTF-16 too: in western text nearly every second byte is zero, in others only spaces and line ends tell. */
export function wideCharset(bytes: Uint8Array): WideCharset | null {
  for (const charset of ['utf-32le', 'utf-32be'] as const) if (isUtf32(bytes, charset)) return charset;
  const head = bytes.subarray(0, Math.min(4_096, bytes.length & ~1));
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
  if (odd + even === 0) return null;
  const readable = (['utf-16le', 'utf-16be'] as const).filter((charset) => isOfOneScript(head, charset));
  return readable.length === 1 ? (readable[0] ?? null) : null;
}

/** Every character is one that texts have: no table of numbers is that. */
function isUtf32(bytes: Uint8Array, charset: 'utf-32le' | 'utf-32be'): boolean {
  const head = bytes.subarray(0, Math.min(4_096, bytes.length & ~3));
  if (head.length < 8) return false;
  const text = decodeAs(head, charset);
  return text !== null && isText(text) && /[\p{L}<{]/u.test(text);
}

const WIDE_SCRIPTS = [
  /\p{Script=Cyrillic}/gu,
  /[\p{Script=Arabic}\p{M}\u200c]/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu,
  /[\p{Script=Hangul}\p{Script=Han}]/gu,
  /\p{Script=Latin}/gu,
  /[\p{Script=Greek}\p{M}]/gu,
  /[\p{Script=Hebrew}\p{M}]/gu,
  /\p{Script=Ethiopic}/gu,
  /\p{Script=Thai}/gu,
  /[\p{Script=Devanagari}\p{M}]/gu,
];

/** Bytes of the wrong order give letters of many scripts, and characters that no text has. */
function isOfOneScript(head: Uint8Array, charset: 'utf-16le' | 'utf-16be'): boolean {
  // The last character may be cut in two.
  const text = (decodeAs(head, charset) ?? decodeAs(head.subarray(0, -2), charset))?.replace(/^\ufeff/u, '');
  if (text === undefined || !isText(text)) return false;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const basic = text.match(/[A-Za-z]/gu)?.length ?? 0;
  const spaces = text.match(/[ \n.,，。、]/gu)?.length ?? 0;
  if (letters < 4 || spaces === 0) return false;
  return WIDE_SCRIPTS.some((script) => (text.match(script)?.length ?? 0) + basic >= letters * 0.97);
}
