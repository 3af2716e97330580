import type { Timeline } from '../../electron/contract/trends.ts';
import type { DayRange } from '../../electron/domain/alerts/trend.ts';
import type { Day, TrendBucket } from '../../electron/domain/calendar-day.ts';
import { trends as words } from '../strings/en-trends.ts';
import { FigureTableView } from './figure-table-view.tsx';
import { timelineTable } from './figure-tables.ts';
import { formatDays, formatPeriod } from './format-period.ts';
import type { Series } from './series.ts';
import { showTrendArticles } from './show-trend-articles.ts';
import { SpikeList } from './spike-list.tsx';
import { TimeChart } from './time-chart.tsx';
import { TrendFigure } from './trend-figure.tsx';
import { bucketRange } from './trend-queries.ts';
import { chooseTrends, type TrendChoice } from './trends-store.ts';
import styles from './trends-view.module.css';

interface TimeFigureProps {
  readonly timeline: Timeline;
  /** What was asked for; the timeline may be coarser. */
  readonly asked: TrendBucket;
  readonly series: readonly Series[];
  readonly choice: TrendChoice;
  readonly range: DayRange;
}

/** What stands in no bucket. */
const APART = ['undated', 'vague', 'earlier'] as const;

/** Articles or mentions over time, with their spikes, and what stands in no day. */
export function TimeFigure({ timeline, asked, series, choice, range }: TimeFigureProps) {
  const { measure } = choice;
  const { bucket, starts } = timeline;
  const title = `${words.measures[measure]} ${words.timeTitle[bucket].toLowerCase()}`;
  const names = series.map(({ name }) => name);

  function open(start: Day, alert: number | null): void {
    const wanted = alert === null ? series : series.filter(({ id }) => id === alert);
    showTrendArticles({ series: wanted, range: bucketRange(start, bucket, range) });
  }
  function spikeAt(row: number, column: number): string | null {
    if (bucket !== 'day' || measure !== 'articles') return null;
    const spike = timeline.series[column - 1]?.spikes.find(({ day }) => day === starts[row]);
    return spike ? words.spike(spike.articles, spike.usual) : null;
  }
  const notes = APART.flatMap((kind) => {
    const counts = timeline.series.map((one, place) => ({
      name: names[place] ?? '',
      count: one[kind].articles,
    }));
    const some = counts.filter(({ count }) => count > 0);
    return some.length > 0 ? [words[kind](some)] : [];
  });
  if (bucket !== asked) notes.unshift(words.coarser(bucket));

  if (starts.length === 0) {
    return (
      <p className={styles['undated']}>
        {words.noDates}. {words.noDatesHint} {notes.join(' · ')}
      </p>
    );
  }
  const when = timeline.from === '' || timeline.to === '' ? '' : formatDays(timeline.from, timeline.to);
  return (
    <>
      <TrendFigure
        title={title}
        caption={words.caption(title, names, when)}
        series={series}
        table={timelineTable(timeline, names, measure)}
        shownAs={choice.shownAs.time}
        onShownAs={(time) => chooseTrends({ shownAs: { ...choice.shownAs, time } })}
        notes={notes}
        chart={<TimeChart timeline={timeline} series={series} measure={measure} name={title} onOpen={open} />}
        tableView={
          <FigureTableView
            name={title}
            table={timelineTable(timeline, names, measure)}
            rowLabel={(row) => formatPeriod(starts[row] ?? '', bucket)}
            openRows={starts.length}
            markOf={spikeAt}
            onOpen={(row, column) => open(starts[row] ?? '', series[column - 1]?.id ?? null)}
          />
        }
      />
      <SpikeList
        timeline={timeline}
        series={series}
        onOpen={(day, alert) =>
          showTrendArticles({
            series: series.filter(({ id }) => id === alert),
            range: { from: day, to: day },
          })
        }
      />
    </>
  );
}
