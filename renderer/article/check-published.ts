/** What a person may type for a date: a year, a month, a day, or a moment with or without its offset. */
const FORM =
  /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

const two = (digits: string): string => digits.padStart(2, '0');

/** True for a day that is in the calendar. Months count from 1. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Checks a typed date of publication: `2024`, `2024-04`, `2024-4-26`, `2024-04-26 14:05`, with an offset or none.
 * Gives it in ISO 8601, the empty string for an empty field, or null where it is no date.
 */
export function checkPublished(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const parts = FORM.exec(text);
  if (!parts) return null;
  const [, year = '', month, day, hour, minute, second, fraction, offset] = parts;
  if (month === undefined) return year;
  if (!isDay(Number(year), Number(month), Number(day ?? 1))) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const seconds = second === undefined ? '' : `:${second}${fraction ?? ''}`;
  const zone = offset?.replace(/^([+-]\d\d)(\d\d)$/u, '$1:$2') ?? '';
  return `${date}T${two(hour)}:${minute}${seconds}${zone}`;
}
