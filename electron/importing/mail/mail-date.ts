import { findDate } from '../metadata/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 `date-time` with the old forms of section 4.3: years of two figures, zones by name. */
const DATE =
  /(?<!\d)(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[\s-]+(\d{4}|\d{2})[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?/iu;
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** A mail's `Date` as ISO 8601 with the sender's own offset; empty where it is no date. */
export function readMailDate(value: string): string {
  const match = DATE.exec(value);
  if (!match) return findDate(value.slice(0, 200))?.iso ?? '';
  const [, day, month, written, hour, minute, second, zone] = match;
  const year = Number(written) + (written?.length === 4 ? 0 : Number(written) < 50 ? 2000 : 1900);
  const date = new Date(Date.UTC(year, MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()), Number(day)));
  if (date.getUTCDate() !== Number(day) || year < 1970 || year > 2200) return '';
  const iso = date.toISOString().slice(0, 10);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return iso;
  const time = `T${(hour ?? '').padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second === '60' ? '59' : second}`}`;
  return `${iso}${time}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const offset = /^([+-])(\d{2})([0-5]\d)$/u.exec(zone);
  if (!offset) return ZONES[zone.toLowerCase()] ?? '';
  if (Number(offset[2]) > 14) return '';
  return offset[2] === '00' && offset[3] === '00' ? 'Z' : `${offset[1]}${offset[2]}:${offset[3]}`;
}
