import type { RecentTrends } from '../../contract/trends.ts';
import type { AlertId } from '../../domain/alerts/alert.ts';
import { findSpikes } from '../../domain/alerts/spikes.ts';
import { type Day, dayAfter, localDay } from '../../domain/calendar-day.ts';
import type { BackendContext } from '../backend-context.ts';
import { inSlices } from '../slices.ts';

/** As many days as a line in the sidebar has; more than tell what is usual. */
const RECENT_DAYS = 30;
/** Spikes of so many last days are told: what was published yesterday often comes in today. */
const LATEST_DAYS = 3;

/** Answers `trend.recent`. */
export async function makeRecent(
  { library: { trends }, now }: BackendContext,
  _nothing: undefined,
  signal: AbortSignal,
): Promise<RecentTrends> {
  const today = localDay(now());
  const newest = trends.newestDay(today);
  if (newest === null) return { to: null, alerts: [] };
  // A library of old articles shows its own last days rather than an empty line.
  const to = newest > dayAfter(today, -RECENT_DAYS) ? today : newest;
  const first = dayAfter(to, 1 - RECENT_DAYS);
  const found = new Map<AlertId, Map<Day, number>>();
  // Articles are sorted by their moment in UTC, which may lie in the day before or after.
  const days = Array.from({ length: RECENT_DAYS + 2 }, (_, index) => dayAfter(first, index - 1));
  await inSlices(
    days,
    (day) => {
      for (const { alert, day: published, articles } of trends.between(
        momentOf(day),
        momentOf(dayAfter(day, 1)),
      )) {
        const counts = found.get(alert) ?? new Map<Day, number>();
        counts.set(published, (counts.get(published) ?? 0) + articles);
        found.set(alert, counts);
      }
    },
    signal,
  );
  const known = new Map<Day, boolean>();
  const isKnown = (day: Day): boolean => {
    const answer = known.get(day) ?? trends.isKnownDay(day);
    known.set(day, answer);
    return answer;
  };
  const line = days.slice(1, -1);
  const alerts = [...found].map(([alert, counts]) => ({
    alert,
    articles: line.map((day) => counts.get(day) ?? 0),
    spikes: findSpikes(counts, dayAfter(to, 1 - LATEST_DAYS), to, isKnown),
  }));
  return { to, alerts: alerts.filter(({ articles }) => articles.some((count) => count > 0)) };
}

function momentOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
