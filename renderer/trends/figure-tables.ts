import type { AlertsTogether, Timeline, TrendPartTable } from '../../electron/contract/trends.ts';
import { liftOf, shareOf } from '../../electron/domain/alerts/together.ts';
import type { TrendPart } from '../../electron/domain/alerts/trend.ts';
import { trends as words } from '../strings/en-trends.ts';
import type { FigureTable } from './csv.ts';
import type { TrendMeasure } from './trends-store.ts';

/** The timeline as figures: a row for each bucket by its first day, and at the end what stands in none. */
export function timelineTable(
  { bucket, starts, series }: Timeline,
  names: readonly string[],
  measure: TrendMeasure,
): FigureTable {
  const rows: (string | number)[][] = starts.map((start, index) => [
    bucket === 'month' ? start.slice(0, 7) : start,
    ...series.map((one) => one[measure][index] ?? 0),
  ]);
  for (const [label, of] of [
    [words.earlierColumn, 'earlier'],
    [words.vagueColumn, 'vague'],
    [words.undatedColumn, 'undated'],
  ] as const) {
    const figures = series.map((one) => one[of][measure]);
    if (figures.some((figure) => figure > 0)) rows.push([label, ...figures]);
  }
  return { columns: [words.period[bucket], ...names], rows };
}

/** Sources, languages or places as figures, with all that are not listed and what is not known. */
export function partTable(
  part: TrendPart,
  { rows, others, unknown }: TrendPartTable,
  names: readonly string[],
  measure: TrendMeasure,
  label: (value: string) => string = (value) => value,
): FigureTable {
  const figures = (counts: TrendPartTable['unknown']): number[] => counts.map((one) => one[measure]);
  const listed: (string | number)[][] = rows.map(({ value, counts }) => [label(value), ...figures(counts)]);
  if (others.values > 0) listed.push([words.othersRow(others.values), ...figures(others.counts)]);
  if (unknown.some(({ articles }) => articles > 0)) listed.push([words.unknownRow, ...figures(unknown)]);
  return { columns: [words.partColumn[part], ...names], rows: listed };
}

/** What two alerts have in common. */
export interface PairFigures {
  readonly articles: number;
  /** Of the first alert's articles; null where it has none. */
  readonly share: number | null;
  /** Null where one of them has none. */
  readonly lift: number | null;
}

/** What the alerts at two places have in common. */
export function pairFigures(
  { articles: all, own, pairs }: AlertsTogether,
  row: number,
  column: number,
): PairFigures {
  const [one, other] = row < column ? [row, column] : [column, row];
  const mine = own[row] ?? 0;
  const common =
    row === column ? mine : (pairs.find((pair) => pair.one === one && pair.other === other)?.articles ?? 0);
  return {
    articles: common,
    share: shareOf(common, mine),
    lift: liftOf(common, mine, own[column] ?? 0, all),
  };
}

/** Every two alerts as a row of figures: what they have in common, the share of each, and the lift. */
export function togetherTable(together: AlertsTogether, names: readonly string[]): FigureTable {
  const rows: (string | number)[][] = [];
  for (const [row, name] of names.entries()) {
    for (const [column, other] of names.entries()) {
      if (row === column) continue;
      const { articles, share, lift } = pairFigures(together, row, column);
      rows.push([name, other, together.own[row] ?? 0, articles, rounded(share), rounded(lift)]);
    }
  }
  return { columns: ['Alert', 'Other alert', 'Articles', 'In common', 'Share', 'Times chance'], rows };
}

function rounded(value: number | null): number | string {
  return value === null ? '' : Math.round(value * 1_000) / 1_000;
}
