import { type Day, dayAfter, type TrendBucket } from '../../electron/domain/calendar-day.ts';
import { formatPublished } from '../library/format-date.ts';

/** `12 May 2024`, `6–12 May 2024` or `May 2024`: a bucket's days in words. */
export function formatPeriod(start: Day, bucket: TrendBucket): string {
  if (bucket === 'month') return formatPublished(start.slice(0, 7));
  if (bucket === 'day') return formatPublished(start);
  return formatDays(start, dayAfter(start, 6));
}

/** The days from one to another, both included, without saying twice what they have in common. */
export function formatDays(from: Day, to: Day): string {
  if (from === to) return formatPublished(from);
  const [day = '', month = '', year = ''] = formatPublished(from).split(' ');
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day}–${formatPublished(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${day} ${month} – ${formatPublished(to)}`;
  return `${day} ${month} ${year} – ${formatPublished(to)}`;
}

/** A bucket under its place in a chart: `12 May`, with the year where it is another than the last label's. */
export function formatTick(start: Day, bucket: TrendBucket, withYear: boolean): string {
  const [day = '', month = '', year = ''] = formatPublished(start).split(' ');
  const short = month.slice(0, 3);
  if (bucket === 'month') return withYear ? `${short} ${year}` : short;
  return withYear ? `${day} ${short} ${year}` : `${day} ${short}`;
}
