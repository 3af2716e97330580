import type { DayRange, TrendPart } from '../../electron/domain/alerts/trend.ts';
import { bucketEnd, type Day, type TrendBucket } from '../../electron/domain/calendar-day.ts';

/** What a query would read as something else is left out; the words of a name are what is asked for. */
function quoted(name: string): string {
  return `"${name
    .replace(/["\\*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()}"`;
}

/** `date:2024-04-01..2024-04-07`, as short as it can be; empty for all time. */
export function dateQuery(range: DayRange): string {
  if (!range) return '';
  return range.from === range.to ? `date:${range.from}` : `date:${range.from}..${range.to}`;
}

/** The days of a bucket, as far as they lie in the range. */
export function bucketRange(start: Day, bucket: TrendBucket, range: DayRange): NonNullable<DayRange> {
  const end = bucketEnd(start, bucket);
  return {
    from: range && range.from > start ? range.from : start,
    to: range && range.to < end ? range.to : end,
  };
}

/** Articles of one source, language or place. */
export function partQuery(part: TrendPart, value: string): string {
  return part === 'language' ? `lang:${value}` : `${part}:${quoted(value)}`;
}

/** Articles that any of these alerts hits, by their names. */
export function anyAlertQuery(names: readonly string[]): string {
  const parts = names.map(alertQuery);
  return parts.length > 1 ? `(${parts.join(' OR ')})` : (parts[0] ?? '');
}

export function alertQuery(name: string): string {
  return `alert:${quoted(name)}`;
}

export function joinQuery(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
