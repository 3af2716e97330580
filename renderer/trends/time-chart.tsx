import { type KeyboardEvent, useMemo, useRef } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  Tooltip,
  type TooltipContentProps,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
} from 'recharts';
import type { Timeline } from '../../electron/contract/trends.ts';
import type { Spike } from '../../electron/domain/alerts/spikes.ts';
import { bucketOf, type Day } from '../../electron/domain/calendar-day.ts';
import { formatPublished } from '../library/format-date.ts';
import { trends as words } from '../strings/en-trends.ts';
import styles from './chart.module.css';
import { formatPeriod, formatTick } from './format-period.ts';
import type { Series } from './series.ts';
import { SeriesSample } from './series-legend.tsx';
import { markerPath } from './series-look.ts';
import type { TrendMeasure } from './trends-store.ts';

const HEIGHT = 280;
/** Signs of points lie over each other where more of them stand in a line. */
const MOST_MARKERS = 62;
/** As many alerts as a note at the pointer names. */
const MOST_NAMED = 12;

interface TimeChartProps {
  readonly timeline: Timeline;
  readonly series: readonly Series[];
  readonly measure: TrendMeasure;
  readonly name: string;
  /** Shows the articles of a bucket, of one alert or of all that are shown. */
  readonly onOpen: (start: Day, alert: number | null) => void;
}

interface Point {
  readonly start: Day;
  readonly figures: readonly number[];
  /** By the place of the alert: the spikes of these days. */
  readonly spikes: ReadonlyMap<number, readonly Spike[]>;
}

function toPoints({ starts, series, bucket }: Timeline, measure: TrendMeasure): readonly Point[] {
  const spikes = new Map<Day, Map<number, Spike[]>>();
  for (const [place, one] of series.entries()) {
    for (const spike of one.spikes) {
      const start = bucketOf(spike.day, bucket);
      const found = spikes.get(start) ?? new Map<number, Spike[]>();
      found.set(place, [...(found.get(place) ?? []), spike]);
      spikes.set(start, found);
    }
  }
  return starts.map((start, index) => ({
    start,
    figures: series.map((one) => one[measure][index] ?? 0),
    spikes: spikes.get(start) ?? new Map<number, Spike[]>(),
  }));
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}

/** Tells the frame around the chart where the keyboard or the pointer stands. */
function ActiveStart({ onChange }: { readonly onChange: (start: Day | null) => void }) {
  const label = useActiveTooltipLabel();
  onChange(typeof label === 'string' ? label : null);
  return null;
}

/** Lines over time, one an alert, with spikes marked. Arrow keys move along it, Enter shows the articles. */
export function TimeChart({ timeline, series, measure, name, onOpen }: TimeChartProps) {
  const { bucket, starts } = timeline;
  const points = useMemo(() => toPoints(timeline, measure), [timeline, measure]);
  const active = useRef<Day | null>(null);
  const marked = points.length <= MOST_MARKERS;

  function dot(one: Series, place: number) {
    return ({ cx, cy, index }: DotProps) => {
      const point = points[index ?? -1];
      if (cx === undefined || cy === undefined || !point) return <g key={index} />;
      const isSpike = (point.spikes.get(place)?.length ?? 0) > 0;
      const shown = isSpike || (marked && (point.figures[place] ?? 0) > 0) || points.length === 1;
      if (!shown) return <g key={index} />;
      return (
        <g key={index} data-spike={isSpike || undefined}>
          {isSpike ? (
            <>
              <circle cx={cx} cy={cy} r={7.5} fill="none" stroke={one.stroke} strokeWidth={1.25} />
              <path d={markerPath('triangle', cx, cy - 15, 3.6)} fill="var(--ink)" />
            </>
          ) : null}
          <path
            d={markerPath(one.marker, cx, cy, 2.7)}
            fill={one.marker === 'cross' ? 'none' : one.stroke}
            stroke={one.stroke}
            strokeWidth={1.25}
          />
        </g>
      );
    };
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || active.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(active.current, null);
  }

  const ticks = chooseTicks(starts, 9);
  return (
    <div className={styles['chart']} onKeyDownCapture={onKeyDown}>
      <LineChart
        responsive
        className={styles['surface'] ?? ''}
        style={{ width: '100%', height: HEIGHT }}
        data={[...points]}
        margin={{ top: 24, right: 20, bottom: 0, left: 0 }}
        aria-label={`${name}. ${words.keys}`}
        onClick={({ activeLabel }) => {
          if (typeof activeLabel === 'string') onOpen(activeLabel, null);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="start"
          ticks={ticks}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickFormatter={(start: Day, index) =>
            formatTick(start, bucket, index === 0 || start.slice(0, 4) !== ticks[index - 1]?.slice(0, 4))
          }
          tick={{ fill: 'var(--ink-soft)', fontSize: 11.5 }}
          tickMargin={8}
          padding={{ left: 8, right: 8 }}
        />
        <YAxis
          width={44}
          allowDecimals={false}
          tickLine={false}
          axisLine={false}
          tick={{ fill: 'var(--ink-soft)', fontSize: 11.5 }}
          tickFormatter={(value: number) => words.number(value)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={(props) => (
            <TimeNote {...props} series={series} points={points} timeline={timeline} measure={measure} />
          )}
        />
        {series.map((one, place) => (
          <Line
            key={one.id}
            name={one.name}
            dataKey={(point: Point) => point.figures[place] ?? 0}
            type="linear"
            stroke={one.stroke}
            strokeWidth={1.75}
            strokeDasharray={one.dash}
            isAnimationActive={false}
            dot={dot(one, place)}
            activeDot={{
              r: 5,
              fill: one.stroke,
              stroke: 'var(--paper)',
              strokeWidth: 1.5,
              onClick: (_dot, event) => {
                event.stopPropagation();
                if (active.current !== null) onOpen(active.current, one.id);
              },
            }}
          />
        ))}
        <ActiveStart
          onChange={(start) => {
            active.current = start;
          }}
        />
      </LineChart>
    </div>
  );
}

/** As many places of the axis as have room, at even distances, the first among them. */
function chooseTicks(starts: readonly Day[], most: number): Day[] {
  const step = Math.max(1, Math.ceil(starts.length / most));
  return starts.filter((_, index) => index % step === 0);
}

interface TimeNoteProps extends Pick<TooltipContentProps, 'active' | 'label'> {
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  readonly timeline: Timeline;
  readonly measure: TrendMeasure;
}

/** What stands at the pointer, or where the arrow keys have come to: the days, and each alert's figure. */
function TimeNote({ active, label, series, points, timeline, measure }: TimeNoteProps) {
  const point = active ? points.find(({ start }) => start === label) : undefined;
  if (!point) return null;
  const figures = series
    .map((one, place) => ({ one, place, figure: point.figures[place] ?? 0 }))
    .sort((a, b) => b.figure - a.figure);
  const named =
    figures.length <= 3 ? figures : figures.filter(({ figure }) => figure > 0).slice(0, MOST_NAMED);
  return (
    <div className={styles['note']} role="status">
      <p className={styles['when']}>{formatPeriod(point.start, timeline.bucket)}</p>
      {named.length === 0 ? <p>{words[measure](0)}</p> : null}
      <ul>
        {named.map(({ one, place, figure }) => (
          <li key={one.id} className={styles['figure']}>
            <SeriesSample series={one} />
            <bdi className={styles['name']}>{one.name}</bdi>
            <span className={styles['value']}>{words[measure](figure)}</span>
            {(point.spikes.get(place) ?? []).map((spike) => (
              <span key={spike.day} className={styles['spike']}>
                {timeline.bucket === 'day' && measure === 'articles'
                  ? `usual ${words.number(spike.usual)}`
                  : `${formatPublished(spike.day)}: ${words.spike(spike.articles, spike.usual)}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
