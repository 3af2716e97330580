import type { DayRange, TrendPart } from '../../electron/domain/alerts/trend.ts';
import { bucketEnd, type Day, type TrendBucket } from '../../electron/domain/calendar-day.ts';
import { tokenize } from '../../electron/domain/text/tokenize.ts';

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

/** More would be a query that nobody reads. */
const MOST_EXCEPTIONS = 5;

/**
 * Articles of one source, language or place. A query asks for words of a name, so others that hold the same words
 * (_BBC_ in _BBC News_) are left out by name.
 * @param others all values that are known, this one perhaps among them
 */
export function partQuery(part: TrendPart, value: string, others: readonly string[] = []): string {
  if (part === 'language') return `lang:${value}`;
  const words = foldedWords(value);
  const longer = others.filter((other) => {
    const found = foldedWords(other);
    return found !== words && ` ${found} `.includes(` ${words} `);
  });
  return joinQuery(
    `${part}:${quoted(value)}`,
    ...longer.slice(0, MOST_EXCEPTIONS).map((other) => `-${part}:${quoted(other)}`),
  );
}

function foldedWords(name: string): string {
  return tokenize(name).words.join(' ');
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
