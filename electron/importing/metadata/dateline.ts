import { findDate } from './dates.ts';
import { GREGORIAN_MONTHS } from './month-names.ts';
import { placeName } from './place-name.ts';

/** What the opening of a paragraph says. Empty strings where it does not. */
export interface Dateline {
  readonly place: string;
  readonly source: string;
  /** An ISO day, where the opening has a date with its year. */
  readonly published: string;
  /** The opening's length in the paragraph, the dash included. */
  readonly length: number;
}

const DASH = '(?:[-–—―:]{1,2}|−)';
const MONTH = [...GREGORIAN_MONTHS.keys()].sort((one, other) => other.length - one.length).join('|');
/** `April 26`, `Apr. 26, 2024`, `26 April`. */
const DAY = `(?:(?:${MONTH})\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\.?\\s+(?:${MONTH})\\.?(?:,?\\s+\\d{4})?)`;
const DAY_AT_END = new RegExp(`[,.،]?\\s*(${DAY})\\s*[,.]?$`, 'iu');
/** `Iran (IMNA) -`, `LONDON, April 26 (Reuters) -`, `(Reuters) -`. */
const WITH_AGENCY = new RegExp(
  `^(?:([^()\\[\\]:;!?]{2,60}?)\\s*)?[(\\[]([\\p{L}][\\p{L}\\p{M}\\p{Nd}\\s.&'’/+-]{1,40})[)\\]]\\s*${DASH}\\s+`,
  'u',
);
/** `MOSCOW, April 26. /TASS/.` */
const SLASHED = new RegExp(
  `^([^()/:;!?]{2,60}?)\\s*/(\\p{L}[\\p{L}\\p{M}\\s.]{1,30})/\\.?\\s*(?:${DASH}\\s*)?`,
  'u',
);
/** `BRUSSELS —`, `SALVADOR, Feb 26 -`: without an agency the place must be in capitals. */
const CAPITALS = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{M}.'’/-]+(?:[ ,]+(?:\\p{Lu}[\\p{Lu}\\p{M}.'’/-]*|\\p{Lu}[\\p{Ll}.]+\\.?))*(?:,\\s*${DAY})?)\\s*[-–—―]{1,2}\\s+`,
  'u',
);
const PLACE = /^\p{L}[\p{L}\p{M}\u200c .,'’/-]*$/u;

/** Place, agency and date of a paragraph that opens as news agencies open theirs, or null. */
export function readDateline(paragraph: string): Dateline | null {
  const opening = paragraph.slice(0, 140);
  const withAgency = WITH_AGENCY.exec(opening) ?? SLASHED.exec(opening);
  if (withAgency) {
    const { place, published } = placeAndDate(withAgency[1] ?? '');
    const source = (withAgency[2] ?? '').trim();
    if (place !== null && isAgency(source)) return { place, source, published, length: withAgency[0].length };
    return null;
  }
  const capitals = CAPITALS.exec(opening);
  if (!capitals) return null;
  const { place, published } = placeAndDate(capitals[1] ?? '');
  // "UN – a word on it" or "NATO - what it is": an acronym is no place.
  if (!place || place.length < 4) return null;
  return { place, source: '', published, length: capitals[0].length };
}

function placeAndDate(before: string): { place: string | null; published: string } {
  const text = before.trim();
  if (text === '') return { place: '', published: '' };
  const day = DAY_AT_END.exec(text);
  const printed = (day ? text.slice(0, day.index) : text).replace(/[,.،\s]+$/u, (end) =>
    end.startsWith('.') && /\.\p{L}$/u.test(text.slice(0, -end.length)) ? '.' : '',
  );
  const published = day ? (findDate(day[1] ?? '')?.iso.slice(0, 10) ?? '') : '';
  if (printed === '') return { place: '', published };
  const words = printed.split(/\s+/u);
  if (!PLACE.test(printed) || words.length > 5 || !words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) {
    return { place: null, published };
  }
  return { place: placeName(printed), published };
}

/** An agency's name begins with a capital (or is in a script without them) and is a few words. */
function isAgency(text: string): boolean {
  return text.split(/\s+/u).length <= 5 && /^[\p{Lu}\p{Lo}]/u.test(text) && !/\p{Nd}{3}/u.test(text);
}
