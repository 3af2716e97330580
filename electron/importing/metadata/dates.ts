import type { DayOrder } from '../../domain/column-mapping.ts';
import { latinDigits } from './digits.ts';
import { readEthiopicDate } from './ethiopic.ts';
import { jalaliToIso } from './jalali.ts';
import { GREGORIAN_MONTHS, IN_DOUBT, JALALI_MONTHS, persianLetters } from './month-names.ts';

/** A date that was found in a text, and where. */
export interface FoundDate {
  /** ISO 8601: a day, or a moment; empty where the text shows a date that has two readings (04/05/2024). */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** By a language tag (BCP 47): only the United States write the month first. Null where the tag does not tell: `en` alone, or none. */
export function dayOrderOf(tag: string): DayOrder | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?![a-z])/iu.exec(tag.trim());
  if (!match) return null;
  const region = match[2]?.toUpperCase();
  if (region === 'US' || region === 'PH') return 'month-first';
  return match[1]?.toLowerCase() === 'en' && region === undefined ? null : 'day-first';
}

const MONTH_WORD = [...GREGORIAN_MONTHS.keys(), ...JALALI_MONTHS.keys(), ...Object.keys(IN_DOUBT)]
  .sort((one, other) => other.length - one.length)
  .join('|');
const NOT_IN_WORD = '(?<![\\p{L}\\p{Nd}])';
const ISO =
  /(?<![\d.])(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\b\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?!\d)/u;
const YEAR_FIRST = /(?<![\d./])(\d{4})([/.])(\d\d?)\2(\d\d?)(?![\d/])/u;
/** With two digits of the year only where days and months are written with dots and two digits. */
const SHORT_YEAR = /(?<![\d./])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])/u;
const YEAR_LAST = /(?<![\d./])(\d\d?)([/.-])(\d\d?)\2(\d{4})(?!\d|[./]\d)/u;
/** Between day and month, and between month and year: "of", "month", "year". */
const OF_MONTH = '(?:of|de|di|ga(?:\\s+watan)?|mwezi(?:\\s+wa)?|bishii|ee)\\s+';
const OF_YEAR = '(?:del?|na|ta|(?:na\\s+|ta\\s+)?shekarar|mwaka(?:\\s+wa)?|(?:ee\\s+)?sann?adkii|oo)\\s+';
const DAY_MONTH = new RegExp(
  `${NOT_IN_WORD}(\\d{1,2})(?:st|nd|rd|th|er|º|\\.|[یى]|-?[kd]ii)?[\\s-]+(?:${OF_MONTH})?(${MONTH_WORD})(?!\\p{L})\\.?[,،]?[\\s-]+(?:${OF_YEAR})?(\\d{4})(?!\\p{Nd})`,
  'iu',
);
const MONTH_DAY = new RegExp(
  `${NOT_IN_WORD}(${MONTH_WORD})(?!\\p{L})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?[,،]?\\s+(\\d{4})(?!\\p{Nd})`,
  'iu',
);
const HAN = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const TIME_AFTER =
  /^[\s,|;·•–—-]*(?:(?:at|um|à|a las|в|ساعت|الساعة|г\.?|года)[\s,|;–—-]*){0,2}(\d{1,2})[:.h](\d\d)(?::(\d\d))?(?:\s*Uhr)?\s*(a\.?m\.?|p\.?m\.?)?\s*(\(?(?:UTC|GMT)?\s*[+-]\d{1,2}:?\d\d\)?|Z\b|UTC\b|GMT\b|E[SD]T\b|P[SD]T\b|CES?T\b|MSK\b)?/iu;
const TIME_BEFORE = /(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d))?\s*(a\.?m\.?|p\.?m\.?)?[\s,|;·•–—-]*$/iu;

const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  MSK: '+03:00',
};

/**
 * The first full date (with its year, and the time and offset beside it) in a text of one line, or null. Month names of {@link GREGORIAN_MONTHS},
 * ISO, numeric dates that have one reading (or `order` gives one), dates of the Persian and the Ethiopian calendar as Gregorian ones.
 */
export function findDate(text: string, order: DayOrder | null = null): FoundDate | null {
  if (!/\p{Nd}/u.test(text)) return null;
  const plain = persianLetters(latinDigits(text));
  const found: FoundDate[] = [];
  for (const read of READERS) {
    const date = read(plain, order);
    if (date) found.push(date);
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const first = found[0];
  return first ? withTime(first, plain) : null;
}

const READERS = [
  readIso,
  readYearFirst,
  readYearLast,
  readShortYear,
  readDayMonth,
  readMonthDay,
  readHan,
  readEthiopicDate,
];

function readIso(text: string): FoundDate | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const day = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return null;
  let iso = day;
  if (match[4] !== undefined)
    iso += clock(hours(match[4], match[7]), Number(match[5]), match[6], zone(match[8]));
  return place(match, iso);
}

function readYearFirst(text: string): FoundDate | null {
  const match = YEAR_FIRST.exec(text);
  if (!match) return null;
  return dated(match, calendarDay(Number(match[1]), Number(match[3]), Number(match[4])));
}

/**
 * Day and month cannot be told apart while both are 12 or less, unless the order is known or they are parted by dots, which no
 * language writes month first: then the date is there, but not what it says.
 */
function readYearLast(text: string, order: DayOrder | null): FoundDate | null {
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  const year = Number(match[4]);
  const isDayFirst = order === 'day-first' || match[2] === '.';
  if (first > 12 || first === second || isJalaliYear(year) || (isDayFirst && second <= 12))
    return dated(match, calendarDay(year, second, first));
  if (second > 12 || order === 'month-first') return dated(match, calendarDay(year, first, second));
  return place(match, '');
}

function readShortYear(text: string): FoundDate | null {
  const match = SHORT_YEAR.exec(text);
  if (!match || Number(match[3]) > 50) return null;
  return dated(match, calendarDay(2000 + Number(match[3]), Number(match[2]), Number(match[1])));
}

function readDayMonth(text: string): FoundDate | null {
  const match = DAY_MONTH.exec(text);
  if (!match) return null;
  const doubt = IN_DOUBT[(match[2] ?? '').toLowerCase()];
  if (doubt) {
    const month = /^\d+\./u.test(match[0]) ? doubt.dotted : doubt.bare;
    return dated(match, calendarDay(Number(match[3]), month, Number(match[1])));
  }
  return dated(match, namedDay(match[3], match[2], match[1]));
}

function readMonthDay(text: string): FoundDate | null {
  const match = MONTH_DAY.exec(text);
  if (!match) return null;
  return dated(match, namedDay(match[3], match[1], match[2]));
}

function readHan(text: string): FoundDate | null {
  const match = HAN.exec(text);
  if (!match) return null;
  return dated(match, calendarDay(Number(match[1]), Number(match[2]), Number(match[3])));
}

function namedDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const name = (month ?? '').toLowerCase();
  const jalali = JALALI_MONTHS.get(name);
  if (jalali !== undefined && isJalaliYear(Number(year)))
    return jalaliToIso(Number(year), jalali, Number(day));
  const number = GREGORIAN_MONTHS.get(name);
  if (number === undefined || Number(year) < 1500) return null;
  return calendarDay(Number(year), number, Number(day));
}

function isJalaliYear(year: number): boolean {
  return year >= 1280 && year <= 1480;
}

/** A year of the fourteenth century in figures is one of the Persian calendar: no news is older than printing. */
function calendarDay(year: number, month: number, day: number): string | null {
  if (isJalaliYear(year)) return jalaliToIso(year, month, day);
  if (year < 1500 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function dated(match: RegExpExecArray, iso: string | null): FoundDate | null {
  return iso === null ? null : place(match, iso);
}

function place(match: RegExpExecArray, iso: string): FoundDate {
  return { iso, start: match.index, end: match.index + match[0].length };
}

/** Adds the time of day where one stands beside the date; without an offset it stays a local time. */
function withTime(date: FoundDate, text: string): FoundDate {
  if (date.iso.length > 10) return date;
  const after = TIME_AFTER.exec(text.slice(date.end));
  if (after) {
    const time = clock(hours(after[1], after[4]), Number(after[2]), after[3], zone(after[5]));
    return { iso: date.iso && date.iso + time, start: date.start, end: date.end + after[0].trimEnd().length };
  }
  const before = TIME_BEFORE.exec(text.slice(0, date.start));
  if (before) {
    const time = clock(hours(before[1], before[4]), Number(before[2]), before[3], '');
    return { iso: date.iso && date.iso + time, start: before.index, end: date.end };
  }
  return date;
}

function hours(written: string | undefined, half: string | undefined): number {
  const hour = Number(written);
  if (!half) return hour;
  const afternoon = half.toLowerCase().startsWith('p');
  return (hour % 12) + (afternoon ? 12 : 0);
}

function clock(hour: number, minute: number, second: string | undefined, offset: string): string {
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59) return '';
  const seconds = second === undefined ? '' : `:${second}`;
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${seconds}${offset}`;
}

function zone(written: string | undefined): string {
  if (!written) return '';
  const name = written.toUpperCase().replace(/[()\s]/gu, '');
  const known = ZONES[name];
  if (known !== undefined) return known;
  const offset = /([+-])(\d{1,2}):?(\d\d)$/u.exec(name);
  if (!offset) return '';
  return offset[2] === undefined ? '' : `${offset[1]}${offset[2].padStart(2, '0')}:${offset[3]}`;
}
