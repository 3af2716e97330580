import { z } from 'zod';
import type { AlertId } from '../domain/alerts/alert.ts';
import type { Spike } from '../domain/alerts/spikes.ts';
import type { TrendCount, TrendPart } from '../domain/alerts/trend.ts';
import { type Day, dayNumber, TREND_BUCKETS, type TrendBucket } from '../domain/calendar-day.ts';
import { idSchema } from './schemas.ts';

const daySchema = z.string().refine((day) => dayNumber(day) !== null);
/** More alerts than one chart or table can show to any use. */
const MOST_ALERTS = 200;

/** Which alerts, and the first and last day; null for everything, also what has no date. */
export const trendChoiceSchema = z.object({
  alerts: z.array(idSchema).max(MOST_ALERTS).readonly(),
  range: z.object({ from: daySchema, to: daySchema }).nullable(),
});
export const trendBucketSchema = z.enum(TREND_BUCKETS);
/** What was drawn or written in the page: text as it is, a PNG as base64. */
export const trendFileSchema = z.object({
  grant: z.string().min(16).max(100),
  encoding: z.enum(['text', 'base64']),
  data: z.string().max(50_000_000),
});

/** One alert over time. */
export interface TrendSeries {
  readonly alert: AlertId;
  /** One figure for each of the timeline's `starts`. */
  readonly articles: readonly number[];
  readonly mentions: readonly number[];
  /** Without a date: in no bucket, whatever the range. */
  readonly undated: TrendCount;
  /** In the range, but only its year (by day and week also: only its month) is known: in no bucket. */
  readonly vague: TrendCount;
  /** Before the first bucket, where the range is longer than can be drawn. */
  readonly earlier: TrendCount;
  /** Days of the range with far more articles than usual. */
  readonly spikes: readonly Spike[];
}

export interface Timeline {
  /** What was asked for, or a larger one where the buckets would be too many to be drawn. */
  readonly bucket: TrendBucket;
  /** The first day of each bucket, in order and without a gap; empty where nothing has a date. */
  readonly starts: readonly Day[];
  /** The first and the last day that were counted; '' where nothing has a date. */
  readonly from: Day | '';
  readonly to: Day | '';
  /** In the order in which the alerts were named. */
  readonly series: readonly TrendSeries[];
}

/** Figures for one source, language or place: one for each alert, in the order in which they were named. */
export interface TrendPartRow {
  readonly value: string;
  readonly counts: readonly TrendCount[];
}

export interface TrendPartTable {
  /** Those with the most articles first. */
  readonly rows: readonly TrendPartRow[];
  /** All that follow them, together. */
  readonly others: { readonly values: number; readonly counts: readonly TrendCount[] };
  /** Articles of which it is not known. */
  readonly unknown: readonly TrendCount[];
}
export type TrendParts = Readonly<Record<TrendPart, TrendPartTable>>;

/** Which alerts hit the same articles. */
export interface AlertsTogether {
  /** All articles of the range, hit or not. */
  readonly articles: number;
  /** Each alert's own articles, in the order in which the alerts were named. */
  readonly own: readonly number[];
  /** Articles that two alerts have in common, by their places in that order, the lower first; none where there are none. */
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly articles: number }[];
}

/** What every alert hit in the latest days. */
export interface RecentTrends {
  /** The last of the days: today or, where nothing was published for long, the newest day of a hit. Null without any. */
  readonly to: Day | null;
  /** Alerts without an article in these days are left out. */
  readonly alerts: readonly {
    readonly alert: AlertId;
    /** By day, in order; the last is that of `to`. */
    readonly articles: readonly number[];
    /** Of the last three days. */
    readonly spikes: readonly Spike[];
  }[];
}

/** The file's name, without its folder. */
export interface TrendFileReply {
  readonly file: string;
}
