import type { CheckedArgument } from '../../contract/ipc.ts';
import type { Timeline, TrendSeries } from '../../contract/trends.ts';
import type { AlertId } from '../../domain/alerts/alert.ts';
import { DAYS_BEFORE, findSpikes } from '../../domain/alerts/spikes.ts';
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
  dayAfter,
  dayNumber,
  TREND_BUCKETS,
  type TrendBucket,
} from '../../domain/calendar-day.ts';
import type { BackendContext } from '../backend-context.ts';
import { countInSlices } from './count-in-slices.ts';

/** More points than a chart has room for. */
const MOST_BUCKETS = 400;

/** Answers `trend.timeline`. */
export async function makeTimeline(
  context: BackendContext,
  { alerts, range, bucket }: CheckedArgument<'trend.timeline'>,
  signal: AbortSignal,
): Promise<Timeline> {
  const { trends } = context.library;
  const dates = alerts.map(() => new Map<string, TrendCount>());
  // The days before its first one tell what is usual there.
  const counted = range && { from: dayBefore(range.from), to: range.to };
  await countInSlices(
    context,
    alerts,
    (alert, slice, index) => {
      const found = dates[index];
      for (const { date, articles, mentions } of trends.byDate(alert, counted, slice)) {
        found?.set(date, addCounts(found.get(date) ?? NO_COUNT, { articles, mentions }));
      }
    },
    signal,
  );
  const spanned = range ?? daysOf(dates, bucket) ?? daysOf(dates, 'month');
  // Without any date, everything is undated or vague.
  const days = spanned ?? { from: '', to: '' };
  const chosen = spanned && (range || daysOf(dates, bucket)) ? chooseBucket(days, bucket) : 'month';
  const starts = spanned ? bucketsBetween(days.from, days.to, chosen).slice(-MOST_BUCKETS) : [];
  const isKnown = rememberDays((day) => trends.isKnownDay(day));
  const series = alerts.map((alert, index) =>
    makeSeries(alert, dates[index] ?? new Map(), { range, ...days, bucket: chosen, starts, isKnown }),
  );
  return { bucket: spanned ? chosen : bucket, starts, ...days, series };
}

interface Frame {
  /** As it was asked for. */
  readonly range: DayRange;
  readonly from: Day | '';
  readonly to: Day | '';
  readonly bucket: TrendBucket;
  readonly starts: readonly Day[];
  readonly isKnown: (day: Day) => boolean;
}

function makeSeries(
  alert: AlertId,
  dates: ReadonlyMap<string, TrendCount>,
  { range, from, to, bucket, starts, isKnown }: Frame,
): TrendSeries {
  const places = new Map(starts.map((start, place) => [start, place]));
  const articles = starts.map(() => 0);
  const mentions = starts.map(() => 0);
  let vague = NO_COUNT;
  let earlier = NO_COUNT;
  const byDay = new Map<Day, number>();
  for (const [date, count] of dates) {
    if (dayNumber(date) !== null) byDay.set(date, count.articles);
    if (date === '' || !liesWithin(date, range)) continue;
    const day = placedDay(date, bucket);
    if (day === null) {
      vague = addCounts(vague, count);
      continue;
    }
    const place = places.get(bucketOf(day, bucket));
    if (place === undefined) earlier = addCounts(earlier, count);
    else {
      articles[place] = (articles[place] ?? 0) + count.articles;
      mentions[place] = (mentions[place] ?? 0) + count.mentions;
    }
  }
  const undated = dates.get('') ?? NO_COUNT;
  const first = starts[0] !== undefined && starts[0] > from ? starts[0] : from;
  return {
    alert,
    articles,
    mentions,
    undated,
    vague,
    earlier,
    spikes: findSpikes(byDay, first, to, isKnown),
  };
}

/** A day in the bucket that a date belongs to; null where the date does not say which. */
function placedDay(date: string, bucket: TrendBucket): Day | null {
  const day = date.length === 7 && bucket === 'month' ? `${date}-01` : date;
  return dayNumber(day) === null ? null : day;
}

/** From the first to the last day on which any of them was published; of months too where they are what is shown. */
function daysOf(
  dates: readonly ReadonlyMap<string, TrendCount>[],
  bucket: TrendBucket,
): NonNullable<DayRange> | null {
  const days = dates
    .flatMap((found) => [...found.keys()])
    .map((date) => placedDay(date, bucket))
    .filter((day) => day !== null)
    .sort();
  const [from] = days;
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

function dayBefore(day: Day): Day {
  // Before the first year there is nothing.
  return day.startsWith('000') ? day : dayAfter(day, -DAYS_BEFORE);
}

/** Asks for each day once. */
function rememberDays(ask: (day: Day) => boolean): (day: Day) => boolean {
  const asked = new Map<Day, boolean>();
  return (day) => {
    const known = asked.get(day);
    if (known !== undefined) return known;
    const answer = ask(day);
    asked.set(day, answer);
    return answer;
  };
}
