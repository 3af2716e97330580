import type { AlertId } from '../../domain/alerts/alert.ts';
import type { TrendCount } from '../../domain/alerts/trend.ts';
import type { FactColumn, TrendFacts } from './trend-facts.ts';

/** What an alert hits by the different values of a field, of articles whose date is one of those that count. */
export function countBy(
  facts: TrendFacts,
  alert: AlertId,
  { values, places }: FactColumn,
  countsDate: readonly boolean[],
): Map<string, TrendCount> {
  const articles = new Int32Array(values.length);
  const mentions = new Int32Array(values.length);
  const hits = facts.hits(alert);
  // Some hundred thousand steps: without an iterator they take half the time.
  for (let index = 0; index < hits.articles.length; index += 1) {
    const id = hits.articles[index] ?? 0;
    if (facts.present[id] !== 1 || !countsDate[facts.dates.places[id] ?? 0]) continue;
    const place = places[id] ?? 0;
    articles[place] = (articles[place] ?? 0) + 1;
    mentions[place] = (mentions[place] ?? 0) + (hits.mentions[index] ?? 0);
  }
  const counts = new Map<string, TrendCount>();
  for (const [place, value] of values.entries()) {
    const count = articles[place] ?? 0;
    if (count > 0) counts.set(value, { articles: count, mentions: mentions[place] ?? 0 });
  }
  return counts;
}
