import { Buffer } from 'node:buffer';
import type { Block } from '../../domain/blocks.ts';

/** Characters that say nothing: of fonts whose signs have no known letters. */
const NO_LETTERS = /[\p{Co}\p{Cn}\ufffd]/gu;

/** Whether the text is made of letters. Where fonts do not name them there is none, and wrong text would be worse. */
export function isReadable(blocks: readonly Block[]): boolean {
  let all = 0;
  let bad = 0;
  for (const { text } of blocks) {
    all += text.length;
    bad += text.match(NO_LETTERS)?.length ?? 0;
  }
  return bad <= all * 0.2;
}

/** Whether the file holds a picture: their dictionaries stand open in it, even where all else is packed. */
export function hasPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('/Image'); at !== -1; at = file.indexOf('/Image', at + 1)) {
    if (/\/Subtype\s*$/u.test(file.toString('latin1', Math.max(0, at - 20), at))) return true;
  }
  return false;
}
