import { Buffer } from 'node:buffer';

/** Bytes as text of a character set of the Encoding Standard; null where they are not all characters of it, or it is not known here. */
export function decodeAs(bytes: Uint8Array, charset: string): string | null {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
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
