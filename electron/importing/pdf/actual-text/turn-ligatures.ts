import { Buffer } from 'node:buffer';

/** What a font's map gives for one code or for a row of codes, in digits of UTF-16 (ISO 32000-2, 9.10.3). */
const SECTION = /(?=beginbf(?:char|range)\b)/u;
const SECTION_END = 'endbf';
const STRINGS = /<[\da-fA-F\s]{8,400}>/gu;
const RTL_ONLY = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}$/u;

/**
 * A font's map from codes to letters, with what one shape of several Arabic or Hebrew letters stands for turned round. The library
 * takes the letters of a line as they stand on paper and turns them all, also those that a single shape holds and that the map
 * gives as they are read: `لا` in one shape would come out as `ال`.
 */
export function turnLigatures(map: Buffer): Buffer {
  const [before = '', ...sections] = map.toString('latin1').split(SECTION);
  return Buffer.from(before + sections.map(turnSection).join(''), 'latin1');
}

/** A section, and what follows it up to the next. One that does not end is none. */
function turnSection(section: string): string {
  const end = section.indexOf(SECTION_END);
  return end === -1 ? section : section.slice(0, end).replace(STRINGS, turn) + section.slice(end);
}

function turn(written: string): string {
  const digits = written.slice(1, -1).replace(/\s+/gu, '');
  if (digits.length % 4 !== 0) return written;
  const text = Buffer.from(digits, 'hex').swap16().toString('utf16le');
  if (!RTL_ONLY.test(text)) return written;
  return `<${Buffer.from(Array.from(text).reverse().join(''), 'utf16le').swap16().toString('hex')}>`;
}
