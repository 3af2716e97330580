import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import type { DayRange, TrendCount } from '../../electron/domain/alerts/trend.ts';
import { type Day, dayAfter, localDay, type TrendBucket } from '../../electron/domain/calendar-day.ts';
import { createStore } from '../state/store.ts';
import { viewStore } from '../state/view.ts';

export const RANGE_NAMES = ['month', 'quarter', 'year', 'all', 'own'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];
export type TrendMeasure = keyof TrendCount;
export type CellMeasure = 'articles' | 'share' | 'lift';
export type ShownAs = 'chart' | 'table';

/** What a person chose to see; kept while the app runs, so that one can go to the articles and come back. */
export interface TrendChoice {
  /** Null: nobody chose yet, and the largest alerts are shown. */
  readonly alerts: readonly AlertId[] | null;
  /** Null: the last month or, where nothing is that new, everything. */
  readonly range: RangeName | null;
  /** Of the range `own`. */
  readonly from: Day;
  readonly to: Day;
  readonly bucket: TrendBucket;
  readonly measure: TrendMeasure;
  readonly cells: CellMeasure;
  readonly shownAs: Readonly<Record<'time' | 'source' | 'language' | 'place', ShownAs>>;
}

export const trendChoiceStore = createStore<TrendChoice>({
  alerts: null,
  range: null,
  from: '',
  to: '',
  bucket: 'day',
  measure: 'articles',
  cells: 'articles',
  shownAs: { time: 'chart', source: 'chart', language: 'chart', place: 'chart' },
});

export function chooseTrends(changes: Partial<TrendChoice>): void {
  trendChoiceStore.update((choice) => ({ ...choice, ...changes }));
}

/** Shows the trends of these alerts, or as they were looked at last. */
export function showTrends(alerts?: readonly AlertId[]): void {
  if (alerts) chooseTrends({ alerts });
  viewStore.set({ kind: 'trends' });
}

const LENGTHS = { month: 30, quarter: 90, year: 365 } as const;

/** The days of a choice, counted back from today; null for all time. Of own days the one that is missing is the other one. */
export function rangeOf(
  name: RangeName,
  own: { readonly from: Day; readonly to: Day },
  now: number,
): DayRange {
  if (name === 'all') return null;
  if (name === 'own') {
    const [from, to = from] = [own.from, own.to].filter((day) => day !== '').sort();
    return from === undefined || to === undefined ? null : { from, to };
  }
  const to = localDay(now);
  return { from: dayAfter(to, 1 - LENGTHS[name]), to };
}
