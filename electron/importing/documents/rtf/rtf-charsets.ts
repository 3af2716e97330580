import { Buffer } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { decodeWindows1252 } from '../../charset/decode-as.ts';
import { signOf } from './sign-fonts.ts';
import { UPPER_HALVES } from './upper-halves.ts';

/** Code pages by their number, as decoders name them; `windows-N` for the others, and `cpN` for what only a table knows. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  10001: 'shift_jis',
  10003: 'euc-kr',
  10008: 'gbk',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
};
/** What `\fcharset` of a font means. 0 is the western set, 1 the document's own. */
const FONT_CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  2: 'symbol',
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gbk',
  81: 'big5',
  85: 'cp10006',
  86: 'cp10081',
  88: 'cp10029',
  89: 'x-mac-cyrillic',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  179: 'windows-1256',
  180: 'windows-1256',
  181: 'windows-1255',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};
const decoders = new Map<string, TextDecoder | null>();

export function charsetOfCodePage(page: number): string {
  const known = CODE_PAGES[page];
  if (known !== undefined) return known;
  if (Object.hasOwn(UPPER_HALVES, `cp${page}`)) return `cp${page}`;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252';
}

/** Null: the document's own. */
export function charsetOfFont(charset: number): string | null {
  return FONT_CHARSETS[charset] ?? null;
}

/** Bytes of one set as text; what is not of it becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  if (charset === 'symbol' || charset === 'dingbats')
    return Array.from(bytes, (byte) => signOf(byte, charset)).join('');
  const upper = UPPER_HALVES[charset];
  if (upper !== undefined) return decodeUpperHalf(bytes, upper);
  const decoder = charset === 'windows-1252' ? null : decoderOf(charset);
  return decoder ? decoder.decode(bytes) : decodeWindows1252(bytes);
}

function decodeUpperHalf(bytes: Uint8Array, upper: string): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\u0080-\u00ff]/gu, (sign) => upper.charAt(sign.charCodeAt(0) - 0x80));
}

function decoderOf(charset: string): TextDecoder | null {
  let decoder = decoders.get(charset);
  if (decoder === undefined) {
    try {
      decoder = new TextDecoder(charset, { ignoreBOM: true });
    } catch {
      decoder = null;
    }
    decoders.set(charset, decoder);
  }
  return decoder;
}
