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
const WITHOUT_AGENCY = /^(\p{Lu}{2}[^()[\]:;!?–—―]{1,70}?)\s*(?:\s[-–]{1,2}|[–—―])\s*(?=[\p{L}\p{Nd}"“‘'«])/u;
const CAPITALS = /^[^\p{Ll}\p{Nd}]+$/u;
/** Short names in capitals that begin sentences with a dash oftener than datelines. */
const ACRONYMS =
  /^(?:NATO|OPEC|UNESCO|UNICEF|ASEAN|BRICS|NASA|IAEA|WHO|NOTE|UPDATE|CORRECTION|ADVISORY|BRIEF|EXCLUSIVE|ANALYSIS|EXPLAINER|FACTBOX|OPINION|COMMENT|BREAKING|LIVE|WATCH|VIDEO|PHOTOS?)\b/u;
const PLACE = /^\p{L}[\p{L}\p{M}\u200c .,'’/-]*$/u;

/** Place, agency and date of a paragraph that opens as news agencies open theirs, or null. */
export function readDateline(paragraph: string): Dateline | null {
  const opening = paragraph.slice(0, 140);
  const withAgency = WITH_AGENCY.exec(opening) ?? SLASHED.exec(opening);
  if (withAgency) {
    const { place, published } = placeAndDate(withAgency[1] ?? '');
    const source = (withAgency[2] ?? '').trim();
    if (isAbbreviationOf(source, withAgency[1] ?? '')) return null;
    if (place !== null && isAgency(source, withAgency[1] ?? ''))
      return { place, source, published, length: withAgency[0].length };
    return null;
  }
  const bare = WITHOUT_AGENCY.exec(opening);
  if (!bare) return null;
  const before = bare[1] ?? '';
  const { place, published } = placeAndDate(before);
  // "UN – a word on it" or "NATO - what it is": an acronym is no place, unless a day stands beside it.
  const printed = before.split(',')[0] ?? '';
  if (
    !place ||
    !CAPITALS.test(printed) ||
    (printed.length < 4 && !DAY_AT_END.test(before)) ||
    ACRONYMS.test(printed)
  )
    return null;
  return { place, source: '', published, length: bare[0].length };
}

function placeAndDate(before: string): { place: string | null; published: string } {
  const text = before.trim();
  if (text === '') return { place: '', published: '' };
  const day = DAY_AT_END.exec(text);
  const printed = withoutEnd(day ? text.slice(0, day.index) : text);
  const published = day ? (findDate(day[1] ?? '')?.iso.slice(0, 10) ?? '') : '';
  if (printed === '') return { place: '', published };
  const words = printed.split(/\s+/u);
  if (!PLACE.test(printed) || words.length > 5 || !words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) {
    return { place: null, published };
  }
  return { place: placeName(printed), published };
}

/** Without the comma or full stop before the date; the full stop of `Ill.` or `D.C.` belongs to the place. */
function withoutEnd(place: string): string {
  const bare = place.replace(/[,،\s]+$/u, '');
  return /(?:,\s*\p{Lu}\p{L}{1,4}|\.\p{L})\.$/u.test(bare) ? bare : bare.replace(/[.\s]+$/u, '');
}

/** `World Health Organization (WHO)` names one thing twice: its letters are the beginnings of the words before it. */
function isAbbreviationOf(letters: string, before: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false;
  const initials = (before.match(/(?<![\p{L}\p{M}'’])\p{Lu}/gu) ?? []).join('');
  return initials.length > 1 && (initials === letters || initials.endsWith(letters));
}

/** An agency's name begins with a capital (or is in a script without them) and is a few words; after a place in capitals it may be small (`dpa`). */
function isAgency(text: string, before: string): boolean {
  if (text.split(/\s+/u).length > 5 || /\p{Nd}{3}/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(text) || (text.length <= 5 && /^\p{Lu}{3}/u.test(before));
}
