import { Popover } from '@base-ui/react/popover';
import { CircleQuestionMark } from 'lucide-react';
import type { Timeline } from '../../electron/contract/trends.ts';
import type { Day } from '../../electron/domain/calendar-day.ts';
import { formatPublished } from '../library/format-date.ts';
import { trends as words } from '../strings/en-trends.ts';
import { IconButton } from '../ui/icon-button.tsx';
import popover from '../ui/popover.module.css';
import type { Series } from './series.ts';
import styles from './spike-list.module.css';

interface SpikeListProps {
  readonly timeline: Timeline;
  readonly series: readonly Series[];
  readonly onOpen: (day: Day, alert: number) => void;
}

/** As many as are read; the chart marks all. */
const MOST_LISTED = 8;

/** The spikes of the time that is shown, the greatest first, with the rule by which they are found. */
export function SpikeList({ timeline, series, onOpen }: SpikeListProps) {
  const spikes = timeline.series
    .flatMap(({ alert, spikes: found }) => found.map((spike) => ({ alert, ...spike })))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_LISTED);
  return (
    <div className={styles['spikes']}>
      <span className={styles['title']}>{words.spikes}</span>
      <Popover.Root>
        <Popover.Trigger
          render={
            <IconButton size="small" label={words.spikesHelp}>
              <CircleQuestionMark />
            </IconButton>
          }
        />
        <Popover.Portal>
          <Popover.Positioner align="start" sideOffset={6} className={popover['positioner']}>
            <Popover.Popup className={popover['popup']}>
              <Popover.Title className={popover['title']}>{words.spikesHelp}</Popover.Title>
              <div className={styles['rule']}>
                {words.spikesRule.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {spikes.length === 0 ? <span className={styles['none']}>{words.noSpikes}</span> : null}
      <ul className={styles['list']} aria-label={words.spikes}>
        {spikes.map(({ alert, day, articles, usual }) => {
          const one = series.find(({ id }) => id === alert);
          if (!one) return null;
          return (
            <li key={`${alert} ${day}`}>
              <button type="button" className={styles['spike']} onClick={() => onOpen(day, alert)}>
                <span className={styles['swatch']} style={{ background: one.stroke }} aria-hidden />
                <bdi>{words.spikeOf(one.name, articles, usual, formatPublished(day))}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
