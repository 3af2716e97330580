import { TrendingUp } from 'lucide-react';
import { useMemo } from 'react';
import type { TrendPart } from '../../electron/domain/alerts/trend.ts';
import { TREND_PARTS } from '../../electron/domain/alerts/trend.ts';
import { dayAfter, localDay } from '../../electron/domain/calendar-day.ts';
import { UnfoldSidebar } from '../app/unfold-sidebar.tsx';
import { languageName } from '../reading/language-name.ts';
import { alertsStore } from '../state/alerts.ts';
import { backend } from '../state/backend.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { trends as words } from '../strings/en-trends.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDays } from './format-period.ts';
import { PartFigure } from './part-figure.tsx';
import { toSeries } from './series.ts';
import { SeriesLegend } from './series-legend.tsx';
import { showTrendArticles } from './show-trend-articles.ts';
import { recentTrendsStore } from './spikes-store.ts';
import { TimeFigure } from './time-figure.tsx';
import { TogetherMatrix } from './together-matrix.tsx';
import { type RangeName, rangeOf, trendChoiceStore } from './trends-store.ts';
import { TrendsToolbar } from './trends-toolbar.tsx';
import styles from './trends-view.module.css';
import { useAnswer } from './use-answer.ts';

/** As many alerts as a chart shows well, while nobody has chosen others. */
const SHOWN_FIRST = 5;

/** More lines and cells than one can tell apart. */
const MOST_SHOWN = 60;

/** Charts of what alerts hit: over time, by source, language and place, and together. Stands where list and panes do. */
export function TrendsView() {
  const alerts = useStore(alertsStore).filter(({ archived }) => !archived);
  const choice = useStore(trendChoiceStore);
  const newest = useStore(recentTrendsStore).to;
  const wanted = choice.alerts
    ? alerts.filter(({ id }) => choice.alerts?.includes(id))
    : alerts.filter((alert) => largest(alerts).has(alert.id));
  const name = choice.range ?? defaultRange(newest);
  const range = rangeOf(name, choice, Date.now());
  const shown = wanted.slice(0, MOST_SHOWN);
  const series = useMemo(() => toSeries(shown), [shown]);
  const ids = shown.map(({ id }) => id);
  const question = ids.length > 0 ? JSON.stringify([ids, range]) : null;
  const ask = { alerts: ids, range };
  const timeline = useAnswer(question && `${question} ${choice.bucket}`, (signal) =>
    backend.call('trend.timeline', { ...ask, bucket: choice.bucket }, signal),
  );
  const parts = useAnswer(question, (signal) => backend.call('trend.parts', ask, signal));
  const together = useAnswer(ids.length > 1 ? question : null, (signal) =>
    backend.call('trend.together', ask, signal),
  );
  const trouble = timeline.trouble ?? parts.trouble ?? together.trouble;
  const label = (part: TrendPart) => (value: string) => (part === 'language' ? languageName(value) : value);

  // While other alerts are being counted, the figures are still those of the ones before.
  const fits = timeline.reply?.series.map(({ alert }) => alert).join() === ids.join();
  const counted = fits ? timeline.reply : null;
  const partsFit = parts.reply?.source.unknown.length === ids.length;
  const totals = series.map((_, place) =>
    (counted?.series[place]?.[choice.measure] ?? []).reduce((sum, figure) => sum + figure, 0),
  );
  const empty = counted?.series.every(
    ({ articles, undated, vague, earlier }) =>
      articles.every((figure) => figure === 0) &&
      vague.articles + earlier.articles + (range ? 0 : undated.articles) === 0,
  );

  return (
    <section className={styles['view']} aria-label={words.title}>
      <header className={styles['header']}>
        <UnfoldSidebar />
        <h1 className={styles['title']}>{words.title}</h1>
        {alerts.length > 0 ? (
          <TrendsToolbar alerts={alerts} chosen={new Set(ids)} choice={choice} range={name} />
        ) : null}
      </header>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {words.failed}. {trouble}
        </p>
      ) : null}
      {alerts.length === 0 ? (
        <EmptyState
          icon={<TrendingUp />}
          title={words.noAlerts}
          actions={<Button onClick={() => openDialog({ kind: 'alert', id: null })}>{words.newAlert}</Button>}
        >
          {words.noAlertsHint}
        </EmptyState>
      ) : ids.length === 0 ? (
        <EmptyState icon={<TrendingUp />} title={words.noneChosen}>
          {words.noneChosenHint}
        </EmptyState>
      ) : empty ? (
        <EmptyState icon={<TrendingUp />} title={words.noHits}>
          {words.noHitsHint}
        </EmptyState>
      ) : (
        <div className={styles['figures']}>
          {wanted.length > shown.length ? (
            <p className={styles['undated']}>{words.tooMany(shown.length, wanted.length)}</p>
          ) : null}
          <SeriesLegend series={series} totals={totals} />
          {counted ? (
            <TimeFigure
              timeline={counted}
              asked={choice.bucket}
              series={series}
              choice={choice}
              range={range}
            />
          ) : null}
          {parts.reply && partsFit ? (
            <div className={styles['parts']}>
              {TREND_PARTS.map((part) => (
                <PartFigure
                  key={part}
                  part={part}
                  table={parts.reply?.[part] ?? { rows: [], others: { values: 0, counts: [] }, unknown: [] }}
                  series={series}
                  choice={choice}
                  range={range}
                  label={label(part)}
                />
              ))}
            </div>
          ) : null}
          {together.reply && together.reply.own.length === ids.length && ids.length > 1 ? (
            <TogetherMatrix
              together={together.reply}
              series={series}
              cells={choice.cells}
              when={range ? formatDays(range.from, range.to) : ''}
              onOpen={(row, column) =>
                showTrendArticles({
                  series: [series[row], series[column]].filter((one) => one !== undefined),
                  all: true,
                  range,
                })
              }
            />
          ) : null}
        </div>
      )}
    </section>
  );
}

function largest(alerts: readonly { readonly id: number; readonly total: number }[]): ReadonlySet<number> {
  const sorted = [...alerts].sort((a, b) => b.total - a.total);
  return new Set(sorted.slice(0, SHOWN_FIRST).map(({ id }) => id));
}

/** The last month, unless the newest article is older: then all of it. */
function defaultRange(newest: string | null): RangeName {
  const today = localDay(Date.now());
  return newest !== null && newest > dayAfter(today, -30) ? 'month' : 'all';
}
