import { BellOff, Ellipsis, Pause } from 'lucide-react';
import { memo } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { showArticles } from '../state/view.ts';
import { alertSets as setWords } from '../strings/en-alert-sets.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { notices as noticeWords } from '../strings/en-notices.ts';
import { AlertTrend } from '../trends/alert-trend.tsx';
import { useSpikeWords } from '../trends/spike-mark.tsx';
import { AlertDot } from '../ui/alert-dot.tsx';
import { ContextMenu } from '../ui/context-menu.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { dragsAlert } from './alert-drag.ts';
import { alertEntries } from './alert-entries.tsx';
import styles from './alerts-nav.module.css';
import { useMuted } from './use-muted.ts';

interface AlertLinkProps {
  readonly alert: AlertRow;
  readonly current: boolean;
  readonly onDelete: (alert: AlertRow) => void;
}

/** One alert in the sidebar: leads to its articles; its menu changes it. There may be hundreds, of which few change at a time. */
export const AlertLink = memo(function AlertLink({ alert, current, onDelete }: AlertLinkProps) {
  const entries = alertEntries(alert, () => onDelete(alert));
  const spike = useSpikeWords(alert);
  const muted = useMuted(alert.notice);
  return (
    <ContextMenu entries={entries}>
      <li
        className={styles['item']}
        data-paused={alert.paused || alert.archived || undefined}
        {...dragsAlert(alert.id)}
      >
        <a
          href={`#alert-${alert.id}`}
          className={styles['link']}
          aria-label={spike === null ? nameOf(alert, muted) : `${nameOf(alert, muted)}, ${spike}`}
          aria-current={current ? 'page' : undefined}
          draggable={false}
          onClick={(event) => {
            event.preventDefault();
            showArticles({ folder: 'library', alert: alert.id });
          }}
        >
          <AlertDot color={alert.color} />
          <bdi className={styles['name']}>{alert.name}</bdi>
          {alert.paused ? <Pause className={styles['pause']} aria-hidden /> : null}
          {muted ? <BellOff className={styles['pause']} aria-hidden /> : null}
          <AlertTrend alert={alert} />
          {alert.lookingBack ? (
            <span className={styles['count']} data-growing title={words.lookingBack}>
              {alert.lookingBack.found.toLocaleString('en')}
            </span>
          ) : alert.unread > 0 ? (
            <span className={styles['count']}>{alert.unread.toLocaleString('en')}</span>
          ) : null}
        </a>
        <Menu
          entries={entries}
          align="start"
          trigger={
            <IconButton size="small" label={words.actions(alert.name)} className={styles['actions'] ?? ''}>
              <Ellipsis />
            </IconButton>
          }
        />
      </li>
    </ContextMenu>
  );
});

function nameOf({ name, unread, paused, archived, lookingBack }: AlertRow, muted: boolean): string {
  if (lookingBack) return words.linkLookingBack(name, lookingBack.found);
  const states = [
    ...(paused ? [words.paused] : []),
    ...(muted ? [noticeWords.isMuted] : []),
    ...(archived ? [setWords.isArchived] : []),
  ];
  return [words.link(name, unread), ...states].join(', ');
}
