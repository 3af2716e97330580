import { findDate } from '../metadata/dates.ts';
import { type PartialMetadata, readMetaLine } from '../metadata/meta-line.ts';

const SOURCE = /^\p{Lu}[\p{L}\p{M}\p{Nd}\s.&'’+-]{1,49}$|^[\p{Lo}\p{M}\s\u200c]{2,50}$/u;
const AROUND = /^[\s,;|·•()[\]/–—-]+|[\s,;|·•()[\]/–—-]+$/gu;

/**
 * What the line under (or over) a digest's headline says: an outlet and a date (`Example Times, 26 April 2024`), or anything that such a
 * line of an article says. Null for any other line.
 */
export function readItemLine(line: string): PartialMetadata | null {
  if (line.length > 150) return null;
  const read = readMetaLine(line);
  if (read) return read;
  const date = findDate(line);
  if (!date || date.iso === '') return null;
  const before = line.slice(0, date.start).replace(AROUND, '');
  const after = line.slice(date.end).replace(AROUND, '');
  const source = before === '' ? after : before;
  if (source === '' || (before !== '' && after !== '') || !SOURCE.test(source)) return null;
  return { source, published: date.iso };
}
