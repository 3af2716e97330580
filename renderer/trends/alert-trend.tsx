import type { AlertRow } from '../../electron/contract/replies.ts';
import { formatPublished } from '../library/format-date.ts';
import { useStorePart } from '../state/store.ts';
import { trends as words } from '../strings/en-trends.ts';
import styles from './alert-trend.module.css';
import { SpikeMark } from './spike-mark.tsx';
import { recentTrendsStore } from './spikes-store.ts';

const WIDTH = 40;
const HEIGHT = 14;

/** The line of an alert's latest days beside its name, with the mark of a spike. Without articles in them: nothing. */
export function AlertTrend({ alert }: { readonly alert: Pick<AlertRow, 'id' | 'name' | 'color'> }) {
  const to = useStorePart(recentTrendsStore, (recent) => recent.to);
  const articles = useStorePart(
    recentTrendsStore,
    (recent) => recent.alerts.find((one) => one.alert === alert.id)?.articles ?? null,
  );
  if (!articles || to === null) return null;
  const sum = articles.reduce((total, count) => total + count, 0);
  return (
    <>
      <SpikeMark alert={alert} />
      <span className={styles['trend']} title={words.line(articles.length, formatPublished(to), sum)}>
        <svg
          width={WIDTH}
          height={HEIGHT}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          data-alert-color={alert.color}
          aria-hidden
        >
          <path d={linePath(articles)} />
        </svg>
      </span>
    </>
  );
}

/** From the left edge to the right, the highest day at the top. */
function linePath(articles: readonly number[]): string {
  const highest = Math.max(1, ...articles);
  const step = (WIDTH - 2) / Math.max(1, articles.length - 1);
  return articles
    .map((count, index) => {
      const y = HEIGHT - 1.5 - (count / highest) * (HEIGHT - 3);
      return `${index === 0 ? 'M' : 'L'}${(1 + index * step).toFixed(1)},${y.toFixed(1)}`;
    })
    .join('');
}
