import { type KeyboardEvent, useRef } from 'react';
import {
  Bar,
  BarChart,
  Tooltip,
  type TooltipContentProps,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
} from 'recharts';
import type { TrendPartTable } from '../../electron/contract/trends.ts';
import { textDirection } from '../reading/text-direction.ts';
import { trends as words } from '../strings/en-trends.ts';
import styles from './chart.module.css';
import type { Series } from './series.ts';
import { SeriesSample } from './series-legend.tsx';
import { shortenToWidth } from './shorten-to-width.ts';
import type { TrendMeasure } from './trends-store.ts';

/** As many bars as one looks at; the table has the others too. */
export const MOST_BARS = 10;
const BAR = 26;
const LABEL_WIDTH = 132;
const LABEL_SIZE = 12;

interface PartChartProps {
  readonly table: TrendPartTable;
  readonly series: readonly Series[];
  readonly measure: TrendMeasure;
  readonly name: string;
  readonly label: (value: string) => string;
  /** Shows the articles of a source, language or place, of one alert or of all that are shown. */
  readonly onOpen: (value: string, alert: number | null) => void;
}

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value?: unknown };
}

function ActiveValue({ onChange }: { readonly onChange: (value: string | null) => void }) {
  const label = useActiveTooltipLabel();
  onChange(typeof label === 'string' ? label : null);
  return null;
}

/** Bars of sources, languages or places, one part an alert. Arrow keys move along them, Enter shows the articles. */
export function PartChart({ table, series, measure, name, label, onOpen }: PartChartProps) {
  const active = useRef<string | null>(null);
  const rows = table.rows.slice(0, MOST_BARS);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || active.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(active.current, null);
  }

  function tick({ x, y, payload }: TickProps) {
    const text = label(String(payload?.value ?? ''));
    const short = shortenToWidth(text, LABEL_WIDTH - 8, LABEL_SIZE);
    const rtl = textDirection(text) === 'rtl';
    // In a line from right to left the end is at the left.
    return (
      <text
        x={Number(x ?? 0) - 4}
        y={y}
        dy="0.34em"
        direction={rtl ? 'rtl' : 'ltr'}
        textAnchor={rtl ? 'start' : 'end'}
        fill="var(--ink)"
        fontSize={LABEL_SIZE}
      >
        {short}
      </text>
    );
  }

  return (
    <div className={styles['chart']} onKeyDownCapture={onKeyDown}>
      <BarChart
        responsive
        layout="vertical"
        className={styles['surface'] ?? ''}
        style={{ width: '100%', height: rows.length * BAR + 30 }}
        data={[...rows]}
        barCategoryGap={5}
        margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
        aria-label={`${name}. ${words.keys}`}
        onClick={({ activeLabel }) => {
          if (typeof activeLabel === 'string') onOpen(activeLabel, null);
        }}
      >
        <XAxis
          type="number"
          allowDecimals={false}
          tickLine={false}
          axisLine={false}
          tick={{ fill: 'var(--ink-soft)', fontSize: 11.5 }}
          tickFormatter={(value: number) => words.number(value)}
        />
        <YAxis
          type="category"
          dataKey="value"
          width={LABEL_WIDTH}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tick={tick}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={(props) => (
            <PartNote {...props} series={series} table={table} measure={measure} name={label} />
          )}
        />
        {series.map((one, place) => (
          <Bar
            key={one.id}
            name={one.name}
            stackId="all"
            dataKey={(row: TrendPartTable['rows'][number]) => row.counts[place]?.[measure] ?? 0}
            fill={one.stroke}
            stroke="var(--paper)"
            strokeWidth={series.length > 1 && series.length <= 6 ? 1 : 0}
            maxBarSize={16}
            isAnimationActive={false}
            onClick={(bar, _index, event) => {
              event.stopPropagation();
              const row = bar.payload as TrendPartTable['rows'][number] | undefined;
              if (row) onOpen(row.value, one.id);
            }}
          />
        ))}
        <ActiveValue
          onChange={(value) => {
            active.current = value;
          }}
        />
      </BarChart>
    </div>
  );
}

interface PartNoteProps extends Pick<TooltipContentProps, 'active' | 'label'> {
  readonly series: readonly Series[];
  readonly table: TrendPartTable;
  readonly measure: TrendMeasure;
  readonly name: (value: string) => string;
}

function PartNote({ active, label, series, table, measure, name }: PartNoteProps) {
  const row = active ? table.rows.find(({ value }) => value === label) : undefined;
  if (!row) return null;
  return (
    <div className={styles['note']} role="status">
      <p className={styles['when']} dir="auto">
        {name(row.value)}
      </p>
      <ul>
        {series.map((one, place) => {
          const figure = row.counts[place]?.[measure] ?? 0;
          if (figure === 0 && series.length > 3) return null;
          return (
            <li key={one.id} className={styles['figure']}>
              <SeriesSample series={one} />
              <bdi className={styles['name']}>{one.name}</bdi>
              <span className={styles['value']}>{words[measure](figure)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
