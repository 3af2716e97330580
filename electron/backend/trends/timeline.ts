import type { CheckedArgument } from '../../contract/ipc.ts';
import type { Timeline, TrendSeries } from '../../contract/trends.ts';
import { findSpikes } from '../../domain/alerts/spikes.ts';
import {
  addCounts,
  type DayRange,
  liesWithin,
  NO_COUNT,
  type TrendCount,
} from '../../domain/alerts/trend.ts';
import {
  bucketOf,
  bucketsBetween,
  type Day,
  dayNumber,
  TREND_BUCKETS,
  type TrendBucket,
} from '../../domain/calendar-day.ts';
import type { BackendContext } from '../backend-context.ts';
import { inSlices } from '../slices.ts';
import { countBy } from './count-by.ts';
import { trendFactsOf } from './trend-facts.ts';

/** More points than a chart has room for. */
const MOST_BUCKETS = 400;
/** There is no larger unit, so that a century of months is drawn before anything is left out. */
const MOST_MONTHS = 1_200;

/** Answers `trend.timeline`. */
export async function makeTimeline(
  { library }: Pick<BackendContext, 'library'>,
  { alerts, range, bucket }: CheckedArgument<'trend.timeline'>,
  signal: AbortSignal,
): Promise<Timeline> {
  const facts = await trendFactsOf(library);
  signal.throwIfAborted();
  // Also what lies beyond the range: the days before its first one tell what is usual there.
  const all = facts.dates.values.map(() => true);
  const dates: ReadonlyMap<string, TrendCount>[] = [];
  await inSlices(alerts, (alert) => dates.push(countBy(facts, alert, facts.dates, all)), signal);
  const found = new Set(dates.flatMap((counts) => [...counts.keys()]));
  const own = daysOf(found, bucket);
  const spanned = range ?? own ?? daysOf(found, 'month');
  // Without any date, everything is undated or vague.
  const days = spanned ?? { from: '', to: '' };
  const chosen = spanned && (range || own) ? chooseBucket(days, bucket) : 'month';
  const starts = spanned ? bucketsBetween(days.from, days.to, chosen).slice(-MOST_MONTHS) : [];
  const places = placeDates(found, { range, bucket: chosen, starts });
  const first = starts[0] !== undefined && starts[0] > days.from ? starts[0] : days.from;
  const series: TrendSeries[] = [];
  await inSlices(
    alerts.entries(),
    ([index, alert]) => {
      const counts = dates[index] ?? new Map<string, TrendCount>();
      const spikes = findSpikes(articlesByDate(counts), first, days.to, facts.isKnownDay);
      series.push({ alert, ...sumUp(counts, places, starts.length), spikes });
    },
    signal,
  );
  return { bucket: spanned ? chosen : bucket, starts, ...days, series };
}

/** Where a date stands: in one of the buckets, by its place, or in none of them and why. */
type DatePlace = number | 'undated' | 'vague' | 'earlier' | 'beyond';

interface Frame {
  /** As it was asked for. */
  readonly range: DayRange;
  readonly bucket: TrendBucket;
  readonly starts: readonly Day[];
}

/** Each date is placed once, however many alerts have it. */
function placeDates(
  dates: Iterable<string>,
  { range, bucket, starts }: Frame,
): ReadonlyMap<string, DatePlace> {
  const buckets = new Map(starts.map((start, place) => [start, place]));
  const [first] = starts;
  const places = new Map<string, DatePlace>();
  for (const date of dates) {
    const day = placedDay(date, bucket);
    if (date === '') places.set(date, 'undated');
    else if (!liesWithin(date, range)) places.set(date, 'beyond');
    else if (day === null || first === undefined) places.set(date, 'vague');
    else places.set(date, buckets.get(bucketOf(day, bucket)) ?? (day < first ? 'earlier' : 'vague'));
  }
  return places;
}

function sumUp(
  counts: ReadonlyMap<string, TrendCount>,
  places: ReadonlyMap<string, DatePlace>,
  buckets: number,
): Omit<TrendSeries, 'alert' | 'spikes'> {
  const articles = Array.from({ length: buckets }, () => 0);
  const mentions = Array.from({ length: buckets }, () => 0);
  const apart = { undated: NO_COUNT, vague: NO_COUNT, earlier: NO_COUNT };
  for (const [date, count] of counts) {
    const place = places.get(date) ?? 'beyond';
    if (place === 'beyond') continue;
    if (typeof place === 'number') {
      articles[place] = (articles[place] ?? 0) + count.articles;
      mentions[place] = (mentions[place] ?? 0) + count.mentions;
    } else apart[place] = addCounts(apart[place], count);
  }
  return { articles, mentions, ...apart };
}

function articlesByDate(counts: ReadonlyMap<string, TrendCount>): ReadonlyMap<string, number> {
  return new Map([...counts].map(([date, { articles }]) => [date, articles]));
}

/** A day in the bucket that a date belongs to; null where the date does not say which. */
function placedDay(date: string, bucket: TrendBucket): Day | null {
  const day = date.length === 7 && bucket === 'month' ? `${date}-01` : date;
  return dayNumber(day) === null ? null : day;
}

/** From the first to the last of these days; of months too where they are what is shown. */
function daysOf(dates: Iterable<string>, bucket: TrendBucket): NonNullable<DayRange> | null {
  const days = [...dates].map((date) => placedDay(date, bucket)).filter((day) => day !== null);
  const [from] = days.sort();
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** What was asked for, or the next larger one that leaves few enough buckets. */
function chooseBucket({ from, to }: NonNullable<DayRange>, asked: TrendBucket): TrendBucket {
  const days = (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
  const lengths = { day: 1, week: 7, month: 0 } as const;
  const larger = TREND_BUCKETS.slice(TREND_BUCKETS.indexOf(asked));
  return larger.find((bucket) => days <= lengths[bucket] * MOST_BUCKETS) ?? 'month';
}
