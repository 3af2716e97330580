/** A day of the calendar, `2024-04-26`: as a paper printed it, in no time zone. */
export type Day = string;

/** What counts over time are gathered by. Weeks begin on Monday (ISO 8601). */
export const TREND_BUCKETS = ['day', 'week', 'month'] as const;
export type TrendBucket = (typeof TREND_BUCKETS)[number];

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/u;
const DAY_MS = 86_400_000;
/** The first of January 1970 was a Thursday, the fourth day of its week. */
const EPOCH_WEEKDAY = 3;
const LAST_DAY = '9999-12-31';

/** Days since 1970-01-01, which can be counted with. Null for what is no day, such as the 31st of February. */
export function dayNumber(day: Day): number | null {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return null;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  // What is no day has become one of the next month.
  if (moment.getUTCDate() !== Number(date) || moment.getUTCMonth() !== Number(month) - 1) return null;
  return moment.getTime() / DAY_MS;
}

/** The day of such a number. */
export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day so many days later, or earlier. Throws a RangeError for what is no day. */
export function dayAfter(day: Day, days: number): Day {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`${day} is no day`);
  return dayOf(number + days);
}

/** The day on this computer's calendar, of a moment in milliseconds since 1970. */
export function localDay(moment: number): Day {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first day of the day's bucket: itself, its Monday, or the first of its month. */
export function bucketOf(day: Day, bucket: TrendBucket): Day {
  if (bucket === 'day') return day;
  if (bucket === 'month') return `${day.slice(0, 7)}-01`;
  const number = dayNumber(day) ?? 0;
  return dayOf(number - modulo(number + EPOCH_WEEKDAY, 7));
}

/** The last day of the bucket that begins on this day. */
export function bucketEnd(start: Day, bucket: TrendBucket): Day {
  if (bucket === 'day') return start;
  const next = nextBucket(start, bucket);
  return next === null ? LAST_DAY : dayAfter(next, -1);
}

/** The first days of all buckets from that of the one day to that of the other, both included. */
export function bucketsBetween(from: Day, to: Day, bucket: TrendBucket): Day[] {
  const buckets: Day[] = [];
  let start: Day | null = bucketOf(from, bucket);
  while (start !== null && start <= to) {
    buckets.push(start);
    start = nextBucket(start, bucket);
  }
  return buckets;
}

/** Null where no such day can be written with four digits of the year. */
function nextBucket(start: Day, bucket: TrendBucket): Day | null {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const moved = new Date(0);
  if (bucket === 'month') moved.setUTCFullYear(year, month, 1);
  else moved.setUTCFullYear(year, month - 1, day + (bucket === 'day' ? 1 : 7));
  const written = moved.toISOString();
  return /^\d/u.test(written) ? written.slice(0, 10) : null;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
