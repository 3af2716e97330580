import { trends as words } from '../strings/en-trends.ts';
import type { Series } from './series.ts';
import styles from './series-legend.module.css';
import { markerPath } from './series-look.ts';

interface SeriesLegendProps {
  readonly series: readonly Series[];
  /** In the order of the series. */
  readonly totals: readonly number[];
}

/** The sample of a line: stroke, dash and sign of an alert. */
export function SeriesSample({ series }: { readonly series: Series }) {
  return (
    <svg className={styles['sample']} width="26" height="12" viewBox="0 0 26 12" aria-hidden>
      <path d="M1,6H25" stroke={series.stroke} strokeWidth={1.75} strokeDasharray={series.dash} />
      <path
        d={markerPath(series.marker, 13, 6, 3.2)}
        fill={series.marker === 'cross' ? 'none' : series.stroke}
        stroke={series.stroke}
        strokeWidth={1.5}
      />
    </svg>
  );
}

/** Which line is whose, with its total. */
export function SeriesLegend({ series, totals }: SeriesLegendProps) {
  return (
    <ul className={styles['legend']} aria-label={words.alerts}>
      {series.map((one, index) => (
        <li key={one.id} className={styles['entry']}>
          <SeriesSample series={one} />
          <bdi className={styles['name']}>{one.name}</bdi>
          <span className={styles['total']}>{words.number(totals[index] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
