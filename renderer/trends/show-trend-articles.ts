import type { DayRange } from '../../electron/domain/alerts/trend.ts';
import { showSearch } from '../state/view.ts';
import type { Series } from './series.ts';
import { alertQuery, anyAlertQuery, dateQuery, joinQuery } from './trend-queries.ts';

interface Wanted {
  readonly series: readonly Series[];
  /** Articles that all of these alerts hit; else any of them. */
  readonly all?: boolean;
  readonly range: DayRange;
  /** What more is asked for, in the query language. */
  readonly query?: string;
}

/** Shows the articles behind a figure in the list, with what was asked for in the search field. */
export function showTrendArticles({ series, all = false, range, query = '' }: Wanted): void {
  const [first, ...others] = [...new Map(series.map((one) => [one.id, one])).values()];
  if (!first) return;
  const rest = joinQuery(query, dateQuery(range));
  if (others.length === 0 || all) {
    const also = others.map(({ name }) => alertQuery(name));
    showSearch(joinQuery(...also, rest), { folder: 'library', alert: first.id });
    return;
  }
  showSearch(joinQuery(anyAlertQuery(series.map(({ name }) => name)), rest));
}
