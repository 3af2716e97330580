import { Buffer } from 'node:buffer';
import { decodeUtf32 } from './decode-utf-32.ts';

/**
 * Bytes as text of a character set of the Encoding Standard or of UTF-32, which it leaves out; null where they are not all characters of
 * it, or it is not known here. `isPart`: they may end within a character, which is left out; not of UTF-32.
 */
export function decodeAs(bytes: Uint8Array, charset: string, isPart = false): string | null {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(bytes, charset === 'utf-32le');
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: isPart });
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
