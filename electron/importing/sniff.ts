import type { ImportReason } from '../domain/import-outcome.ts';
import { decodeAs } from './charset/decode-as.ts';
import { markedCharset, wideCharset } from './decode.ts';
import { isTarHeader, TAR_BLOCK } from './tar/tar-header.ts';

/** How many bytes of a file are enough to tell what it is. */
export const SNIFF_BYTES = 65_536;

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x00, 0x00, 0x01, 0x00],
];

/** Formats whose bytes are no text, told by their signatures. */
export type BinaryFormat = 'pdf' | 'zip' | 'gzip' | 'ole' | 'tar';

/** What bytes are when they are no text, or why they cannot be read, by their signature and control bytes; null where they may be text. */
export function sniffBytes(head: Uint8Array): BinaryFormat | { readonly reason: ImportReason } | null {
  if (isPicture(head)) return { reason: { code: 'picture' } };
  if (isTarHeader(head.subarray(0, TAR_BLOCK))) return 'tar';
  // Readers of PDF look for its mark in the first thousand bytes.
  if (ascii(head, 0, 1_024).includes('%PDF-')) return 'pdf';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  if (hasTextSignature(head) || markedCharset(head) !== null || wideCharset(head) !== null) return null;
  return looksBinary(head) ? { reason: { code: 'binary' } } : null;
}

/** Text at its beginning, whatever bytes follow: web archives hold pictures, RTF may hold them too. */
function hasTextSignature(head: Uint8Array): boolean {
  const start = ascii(head, 0, 40);
  return /^(?:\{\\rtf|WARC\/|filedesc:\/\/)/u.test(start) || MAIL_START.test(start);
}

/** Files in mails need not be encoded since mail systems carry any bytes. */
const MAIL_START =
  /^(?:From \S|(?:from|to|date|subject|message-id|received|return-path|delivered-to|mime-version|content-type):[ \t])/iu;

function startsWith(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function isPicture(head: Uint8Array): boolean {
  // "BM" also begins words; a bitmap has zeros in its header.
  if (startsWith(head, [0x42, 0x4d]))
    return head.subarray(6, 10).every((byte) => byte === 0) && head.length > 26;
  if (PICTURES.some((signature) => startsWith(head, signature))) return true;
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return true;
  return ascii(head, 4, 8) === 'ftyp' && /^(?:avif|avis|heic|heix|mif1)/u.test(ascii(head, 8, 12));
}

/** A zero byte, or more than a few control bytes, and it is no text in any set of one or more bytes. */
function looksBinary(head: Uint8Array): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    // Tab, line ends, form feed, backspace (old overprinting) and escape occur in text.
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27 && byte !== 8)
      control += 1;
    else if (byte === 0x7f) control += 1;
  }
  return control > 2 && control > head.length * 0.005;
}

export type TextFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'rtf'
  | 'mail'
  | 'mbox'
  | 'mhtml'
  | 'warc'
  | 'feed'
  | 'nitf'
  | 'newsml-1'
  | 'newsml-g2'
  | 'sgml';

/** What a file is, by its first bytes and, where these leave it open, its name; or why it cannot be read. */
export function sniffFormat(head: Uint8Array, name: string): FileFormat | { readonly reason: ImportReason } {
  return sniffBytes(head) ?? sniffText(decodeHead(head), name);
}

/** Only to tell the format, so the last character may be cut in two. */
function decodeHead(head: Uint8Array): string {
  const mark = markedCharset(head);
  const charset = mark === null || mark === 'utf-8' ? (wideCharset(head) ?? 'utf-8') : mark;
  if (charset === 'utf-32le' || charset === 'utf-32be')
    return decodeAs(head.subarray(0, head.length & ~3), charset) ?? '';
  return new TextDecoder(charset).decode(head);
}

/** Everything that has, or can have, a reader. */
export type FileFormat = BinaryFormat | TextFormat;

const HTML_START =
  /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|link|style|script|article|section|main|header|nav|div|span|p|h[1-6]|ul|ol|table|blockquote|a|b|strong|em|i|br|img|font|center|figure|form)(?=[\s/>]|$)/iu;
const ANY_TAG = /<\/?(?:p|div|br|h[1-6]|a|span|body|html|li|ul|td|b|i|em|strong|img)\b[^>]*>/iu;
const XML_START = /^(?:\s|<!--[\s\S]*?-->)*(?:<\?xml\b|<!doctype\s+(?!html)|<[a-z][\w.-]*:?[\w.-]*[\s>])/iu;
/** The root element behind declarations, comments and processing instructions. */
const XML_ROOT =
  /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>)*<(?:[\w.-]+:)?([\w.-]+)/iu;
const XML_FORMATS: Readonly<Record<string, TextFormat>> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  channel: 'feed',
  nitf: 'nitf',
  newsml: 'newsml-1',
  newsitem: 'newsml-g2',
  newsmessage: 'newsml-g2',
  packageitem: 'newsml-g2',
  planningitem: 'newsml-g2',
  conceptitem: 'newsml-g2',
  knowledgeitem: 'newsml-g2',
  catalogitem: 'newsml-g2',
  contentset: 'newsml-g2',
  html: 'html',
};
/** Fields of a mail's or saved page's head, one of which it must have beside others. */
const HEAD_LINE = /^[!-9;-~]{1,80}:[ \t].*$|^[!-9;-~]{1,80}:\r?$|^[ \t].*$/u;
const MAIL_FIELDS =
  /^(?:from|to|cc|date|subject|message-id|received|return-path|delivered-to|mime-version|content-type|x-mozilla-status|reply-to)\s*:/gimu;

/** What a text is. Its name decides only between formats that the text leaves open: `.md`, `.jsonl`, `.html` without a full page. */
export function sniffText(head: string, name: string): TextFormat | { readonly reason: ImportReason } {
  const start = head.replace(/^\ufeff/u, '').trimStart();
  const extension = (/\.([^./\\]{1,10})$/u.exec(name)?.[1] ?? '').toLowerCase();
  if (/^<(?:svg)\b/iu.test(start)) return { reason: { code: 'picture' } };
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^WARC\/\d|^filedesc:\/\//u.test(start)) return 'warc';
  if (/^<!doctype\s+lewis\b|^<reuters\b/iu.test(start)) return 'sgml';
  if (HTML_START.test(start))
    return extension === 'md' || extension === 'markdown' ? markdownOrHtml(start) : 'html';
  if (XML_START.test(start)) {
    const format = XML_FORMATS[(XML_ROOT.exec(start)?.[1] ?? '').toLowerCase()];
    if (format) return format;
    if (
      start.startsWith('<?xml') ||
      /^<!doctype\b/iu.test(start) ||
      /^(?:xml|rss|atom|xsd|xsl|dtd)$/u.test(extension)
    )
      return { reason: { code: 'unknown-format', name: 'XML of another kind' } };
  }
  const isMailName = /^(?:emlx?|mht|mhtml)$/u.test(extension);
  // A mail that was taken out of a mailbox keeps the line that stood over it there.
  if (/^From \S+.*\d{4}\b/u.test(start)) return isMailName ? 'mail' : 'mbox';
  const mail = mailFormat(start, isMailName);
  if (mail) return mail;
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (/^(?:html?|xhtml)$/u.test(extension) && ANY_TAG.test(start)) return 'html';
  if (/^[{[]/u.test(start)) return jsonOrLines(start, extension);
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  if (extension === 'json') return 'json';
  if (extension === 'csv' || extension === 'tsv') return 'csv';
  return 'text';
}

/**
 * A head of fields before the first blank line, of which enough are a mail's. A text that begins "Note: …" is none. Under a mail's
 * file name the head may be damaged.
 */
function mailFormat(start: string, isMailName: boolean): 'mail' | 'mhtml' | null {
  // Apple Mail writes the number of the mail's bytes over it.
  const head = start.replace(/^\d{1,12}[ \t]*\r?\n/u, '').split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const isHead = isMailName
    ? /^[!-9;-~]{1,80}[ \t]*:|^From \S/u.test(head)
    : head.split(/\r?\n/u).every((line) => HEAD_LINE.test(line)) &&
      (head.match(MAIL_FIELDS)?.length ?? 0) >= 2;
  if (/^content-type\s*:\s*multipart\/related/imu.test(head)) {
    if (/^snapshot-content-location\s*:|^from\s*:\s*"?<?saved by/imu.test(head)) return 'mhtml';
    // Office and old browsers name nobody.
    if (/^mime-version\s*:/imu.test(head) && !/^(?:to|received|message-id)\s*:/imu.test(head)) return 'mhtml';
  }
  return isHead ? 'mail' : null;
}

function markdownOrHtml(start: string): TextFormat {
  return /^(?:\s|<!--[\s\S]*?-->)*<(?:!doctype|html)\b/iu.test(start) ? 'html' : 'markdown';
}

/** An object, or a list whose first item is followed as one is: `[1] A note` and `[2024-04-26] A headline` are text. */
const JSON_START = /^(?:\{\s*["}]|\[\s*(?:[[{"]|\]\s*$|(?:-?\d[\d.eE+-]*|true|false|null)\s*(?:,|\]\s*$)))/u;

/** Line-wise JSON: the first line is a whole value of its own, and another follows. */
function jsonOrLines(start: string, extension: string): TextFormat {
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  const lineEnd = start.indexOf('\n');
  const line = lineEnd === -1 ? '' : start.slice(0, lineEnd).trim();
  if (line.endsWith('}') && isJson(line) && /^\s*\{/u.test(start.slice(lineEnd))) return 'jsonl';
  if (extension === 'json') return 'json';
  return JSON_START.test(start) ? 'json' : 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
