/** Months of the Ethiopian calendar, Meskerem first: as Amharic writes them, and as Tigrinya does where that differs. */
const MONTHS: readonly string[] = [
  'መስከረም',
  'ጥቅምት ጥቅምቲ',
  'ኅዳር ህዳር ሕዳር',
  'ታኅሣሥ ታኅሳስ ታህሣሥ ታህሳስ ታሕሳስ',
  'ጥር ጥሪ',
  'የካቲት ለካቲት',
  'መጋቢት',
  'ሚያዝያ ሚያዚያ',
  'ግንቦት',
  'ሰኔ ሰነ',
  'ሐምሌ ሀምሌ ኀምሌ ሓምለ',
  'ነሐሴ ነሀሴ ነሓሰ',
  'ጳጉሜ ጳጉሜን ጳጉሜን',
];
const NUMBERS = new Map(MONTHS.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1])));
const NAME = [...NUMBERS.keys()].sort((one, other) => other.length - one.length).join('|');
/** Amharic sets the month first (`መስከረም 22፣ 2015`), Tigrinya the day; both write "from", "in" or "to" as a letter before the word. */
const AMHARIC = new RegExp(
  `(?<!\\p{L}\\p{L})(?<name>${NAME})\\s+(?<day>\\d{1,2})(?:\\s*ቀን)?[\\s,፣/]+(?<year>\\d{4})(?!\\d)`,
  'u',
);
const TIGRINYA = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})\\s+(?<name>${NAME})[\\s,፣/]+(?<year>\\d{4})(?!\\d)`,
  'u',
);
/** "By the European calendar", before the date. */
const GREGORIAN_BEFORE = /(?:እ\.?\s?[ኤአ]\.?\s?አ\.?|ጎርጎር\p{L}*|ፈረንጅ\p{L}*)\s*(?:አቆጣጠር\s*)?(?:በ|ከ|ለ)?$/u;
/** "Year of mercy", or "by the calendar of Ethiopia", behind it; Tigrinya may set the day of the other calendar in brackets. */
const ETHIOPIAN_BEHIND = /^\s*(?:ዓ\.?\s?ም|[[(]?\s*[ኣአ]ቆ(?:ጻጽራ|ጣጠር)\s+(?:ግእዝ|ኢትዮ)|\(\s*\d)/u;

/** The first date with an Ethiopian month's name: where it stands, and its day; `iso` is empty where it may be of either calendar. */
export function readEthiopicDate(text: string): { iso: string; start: number; end: number } | null {
  const amharic = AMHARIC.exec(text);
  const tigrinya = TIGRINYA.exec(text);
  const match = amharic && (!tigrinya || amharic.index <= tigrinya.index) ? amharic : tigrinya;
  if (!match?.groups) return null;
  const month = NUMBERS.get(match.groups['name'] ?? '') ?? 0;
  const day = Number(match.groups['day']);
  const year = Number(match.groups['year']);
  const start = match.index;
  const end = start + match[0].length;
  const isGregorian = GREGORIAN_BEFORE.test(text.slice(Math.max(0, start - 24), start));
  const isEthiopian = !isGregorian && ETHIOPIAN_BEHIND.test(text.slice(end, end + 24));
  // Eritrea counts by the Gregorian calendar with these names, and so does Tigrinya where nothing else is said; Amharic has both.
  if (isEthiopian) return dated(ethiopicToIso(year, month, day), start, end);
  if (isGregorian || match === tigrinya) return dated(gregorianDay(year, month, day), start, end);
  return { iso: '', start, end };
}

function dated(
  iso: string | null,
  start: number,
  end: number,
): { iso: string; start: number; end: number } | null {
  return iso === null ? null : { iso, start, end };
}

/** Under the same names: Meskerem is September, Pagume (the thirteenth, of five days) is none. */
function gregorianDay(year: number, month: number, day: number): string | null {
  if (month === 13) return null;
  const date = new Date(Date.UTC(year, (month + 7) % 12, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const JULIAN_DAY_OF_1970 = 2_440_588;

/**
 * A day of the Ethiopian calendar (thirteen months, the last of five or six days) as an ISO day; null where there is no such day.
 * By the Julian day number, see E. G. Richards, "Calendars", in the Explanatory Supplement to the Astronomical Almanac, 3rd edition.
 */
export function ethiopicToIso(year: number, month: number, day: number): string | null {
  const longest = month < 13 ? 30 : year % 4 === 3 ? 6 : 5;
  if (year < 1400 || year > 2200 || month < 1 || month > 13 || day < 1 || day > longest) return null;
  const julian = 1_724_221 + 365 * (year - 1) + Math.floor(year / 4) + 30 * month + day - 31;
  return new Date((julian - JULIAN_DAY_OF_1970) * 86_400_000).toISOString().slice(0, 10);
}
