import type { Day } from '../calendar-day.ts';

/** The first and the last day that count, both included; null: everything, also what has no date. */
export type DayRange = { readonly from: Day; readonly to: Day } | null;

/** By what articles are told apart beside time. */
export const TREND_PARTS = ['source', 'language', 'place'] as const;
export type TrendPart = (typeof TREND_PARTS)[number];

/** What an alert has in some articles. */
export interface TrendCount {
  readonly articles: number;
  readonly mentions: number;
}
export const NO_COUNT: TrendCount = { articles: 0, mentions: 0 };

export function addCounts(one: TrendCount, other: TrendCount): TrendCount {
  return { articles: one.articles + other.articles, mentions: one.mentions + other.mentions };
}

/**
 * Whether a date (a day, month or year) lies within the days, or may: `2024-04` may lie on the third of April. The same
 * rule as that of `date:` in a query.
 */
export function liesWithin(date: string, range: DayRange): boolean {
  if (!range) return true;
  return date !== '' && date >= range.from.slice(0, date.length) && date <= range.to.slice(0, date.length);
}
