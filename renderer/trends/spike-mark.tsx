import { TrendingUp } from 'lucide-react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { formatPublished } from '../library/format-date.ts';
import { trends as words } from '../strings/en-trends.ts';
import styles from './spike-mark.module.css';
import { useSpike } from './spikes-store.ts';

type Named = Pick<AlertRow, 'id' | 'name'>;

/** What the mark of an alert says, for the name of what it stands in; null without a spike. */
export function useSpikeWords({ id, name }: Named): string | null {
  const spike = useSpike(id);
  return spike && words.spikeOf(name, spike.articles, spike.usual, formatPublished(spike.day));
}

/** Says in a sign (its figures in words) that an alert had far more articles than usual in the latest days; else nothing. */
export function SpikeMark({ alert }: { readonly alert: Named }) {
  const said = useSpikeWords(alert);
  if (said === null) return null;
  return (
    <span className={styles['mark']} role="img" aria-label={said} title={said}>
      <TrendingUp aria-hidden />
    </span>
  );
}

/** The same in words beside the sign, for where there is room: `14 articles on 6 May 2024, usual 3`. */
export function SpikeNote({ alert }: { readonly alert: AlertRow['id'] }) {
  const spike = useSpike(alert);
  if (!spike) return null;
  return (
    <span className={styles['note']}>
      <TrendingUp aria-hidden />
      {words.spikeOn(spike.articles, spike.usual, formatPublished(spike.day))}
    </span>
  );
}
