import { TextDecoder } from 'node:util';
import { decodeWindows1252 } from '../../charset/decode-as.ts';

/** Code pages by their number, as decoders name them; `windows-N` for the others. The two of DOS have no decoder. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
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
};
const decoders = new Map<string, TextDecoder | null>();

export function charsetOfCodePage(page: number): string {
  return CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Null: the document's own. */
export function charsetOfFont(charset: number): string | null {
  return FONT_CHARSETS[charset] ?? null;
}

/** Bytes of one set as text; what is not of it becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  if (charset === 'symbol') return decodeWindows1252(bytes).replace(/[·§]/gu, '•');
  const decoder = charset === 'windows-1252' ? null : decoderOf(charset);
  return decoder ? decoder.decode(bytes) : decodeWindows1252(bytes);
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
