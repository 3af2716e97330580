import { ChevronDown, ChevronUp } from 'lucide-react';
import { strings } from '../strings/en.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { legendOf, type PlacedMention } from './article-mentions.ts';
import styles from './legend.module.css';
import type { MentionWalk } from './use-mention-walk.ts';

export interface LegendProps {
  readonly mentions: readonly PlacedMention[];
  readonly walk: MentionWalk;
}

/** What is marked in this pane and how often; each name leads to its next mention. */
export function Legend({ mentions, walk }: LegendProps) {
  if (mentions.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays its content out by rules of its own
    <div role="group" className={styles['legend']} aria-label={strings.reading.mentions}>
      <ul className={styles['names']}>
        {legendOf(mentions).map(({ alert, count }) => {
          const name = alert?.name ?? strings.reading.found;
          return (
            <li key={alert?.id ?? 'search'}>
              <button
                type="button"
                className={styles['name']}
                aria-label={strings.reading.legend(name, count)}
                onClick={() => walk.step(1, alert?.id ?? null)}
              >
                {alert ? <AlertDot color={alert.color} /> : <span className={styles['search']} />}
                <bdi className={styles['text']}>{name}</bdi>
                <span className={styles['count']}>{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {walk.at < 0 ? null : (
        <span className={styles['place']}>{strings.reading.shortPosition(walk.at + 1, walk.count)}</span>
      )}
      <IconButton label={strings.reading.previous} shortcut="P" size="small" onClick={() => walk.step(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton label={strings.reading.next} shortcut="N" size="small" onClick={() => walk.step(1)}>
        <ChevronDown />
      </IconButton>
      <span className="visually-hidden" aria-live="polite">
        {walk.said}
      </span>
    </div>
  );
}
