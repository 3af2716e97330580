import type { TrendPartTable } from '../../electron/contract/trends.ts';
import type { DayRange, TrendPart } from '../../electron/domain/alerts/trend.ts';
import { trends as words } from '../strings/en-trends.ts';
import { FigureTableView } from './figure-table-view.tsx';
import { partTable } from './figure-tables.ts';
import { formatDays } from './format-period.ts';
import { MOST_BARS, PartChart } from './part-chart.tsx';
import type { Series } from './series.ts';
import { showTrendArticles } from './show-trend-articles.ts';
import { TrendFigure } from './trend-figure.tsx';
import { partQuery } from './trend-queries.ts';
import { chooseTrends, type TrendChoice } from './trends-store.ts';

interface PartFigureProps {
  readonly part: TrendPart;
  readonly table: TrendPartTable;
  readonly series: readonly Series[];
  readonly choice: TrendChoice;
  readonly range: DayRange;
  readonly label: (value: string) => string;
}

/** Articles or mentions by source, language or place. */
export function PartFigure({ part, table, series, choice, range, label }: PartFigureProps) {
  const { measure } = choice;
  const title = words.partTitle[part];
  const names = series.map(({ name }) => name);
  const figures = partTable(part, table, names, measure, label);

  const values = table.rows.map((row) => row.value);

  function open(value: string, alert: number | null): void {
    const wanted = alert === null ? series : series.filter(({ id }) => id === alert);
    showTrendArticles({ series: wanted, range, query: partQuery(part, value, values) });
  }
  const unknown = table.unknown.reduce((sum, { articles }) => sum + articles, 0);
  const more = table.rows.length - MOST_BARS + table.others.values;
  const notes = [
    ...(more > 0 && choice.shownAs[part] === 'chart' ? [words.more(more)] : []),
    ...(unknown > 0 ? [words.unknown[part](unknown)] : []),
  ];
  const name = `${words.measures[measure]} ${title.toLowerCase()}`;
  return (
    <TrendFigure
      title={title}
      caption={words.caption(name, names, range ? formatDays(range.from, range.to) : '')}
      series={series}
      table={figures}
      shownAs={choice.shownAs[part]}
      onShownAs={(shownAs) => chooseTrends({ shownAs: { ...choice.shownAs, [part]: shownAs } })}
      notes={notes}
      chart={
        <PartChart table={table} series={series} measure={measure} name={name} label={label} onOpen={open} />
      }
      tableView={
        <FigureTableView
          name={name}
          table={figures}
          openRows={table.rows.length}
          onOpen={(row, column) => open(table.rows[row]?.value ?? '', series[column - 1]?.id ?? null)}
        />
      }
    />
  );
}
