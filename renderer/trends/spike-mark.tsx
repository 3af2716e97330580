import { TrendingUp } from 'lucide-react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { formatPublished } from '../library/format-date.ts';
import { trends as words } from '../strings/en-trends.ts';
import styles from './spike-mark.module.css';
import { useSpike } from './spikes-store.ts';

/** Says in a sign (its figures in words) that an alert had far more articles than usual in the latest days; else nothing. */
export function SpikeMark({ alert }: { readonly alert: Pick<AlertRow, 'id' | 'name'> }) {
  const spike = useSpike(alert.id);
  if (!spike) return null;
  const said = words.spikeOf(alert.name, spike.articles, spike.usual, formatPublished(spike.day));
  return (
    <span className={styles['mark']} role="img" aria-label={said} title={said}>
      <TrendingUp aria-hidden />
    </span>
  );
}
