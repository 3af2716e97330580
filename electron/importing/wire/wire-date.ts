import { publishedOf } from '../readers/record-fields.ts';

/** ISO 8601 without its hyphens and colons, as agencies write it: `20260312T101500+0100`, `20260312`. */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;
/** ISO 8601 but for a blank in place of the T, an offset without its colon, or zeros for what is not known. */
const NEARLY =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;
/** `Thu, 12 Mar 26 10:15:00 GMT`: two figures stand for a year of these times. */
const SHORT_YEAR = /^((?:\p{L}+,?\s+)?\d{1,2}\s+\p{L}{3,9}\s+)(\d{2})(\s+\d{1,2}:\d{2}.*|)$/u;

/** A date of an agency's file or a feed as ISO 8601, its offset kept; empty where it is none or has two readings. */
export function wireDate(text: string): string {
  const trimmed = text.trim();
  const parts = BASIC.exec(trimmed) ?? NEARLY.exec(trimmed);
  if (parts) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = parts;
    const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${offsetOf(zone)}`;
    return publishedOf(`${year}-${month}-${day}${time}`);
  }
  const short = SHORT_YEAR.exec(trimmed);
  if (short) {
    const year = Number(short[2]);
    return publishedOf(`${short[1]}${year < 70 ? 2000 + year : 1900 + year}${short[3]}`);
  }
  return publishedOf(trimmed);
}

/** The first of several that is a date. */
export function firstDate(...texts: readonly string[]): string {
  for (const text of texts) {
    const date = wireDate(text);
    if (date !== '') return date;
  }
  return '';
}

function offsetOf(zone: string): string {
  return /^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}
