import { CheckCheck, Ellipsis, Pause, PenLine, Play, Trash2 } from 'lucide-react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { openDialog } from '../state/dialogs.ts';
import { showArticles } from '../state/view.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { ContextMenu } from '../ui/context-menu.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuEntry } from '../ui/menu-entries.tsx';
import { markAlertRead, pauseAlert } from './alert-actions.ts';
import styles from './alerts-nav.module.css';

interface AlertLinkProps {
  readonly alert: AlertRow;
  readonly current: boolean;
  readonly onDelete: () => void;
}

/** One alert in the sidebar: leads to its articles; its menu changes it. */
export function AlertLink({ alert, current, onDelete }: AlertLinkProps) {
  const entries: readonly MenuEntry[] = [
    {
      label: words.edit,
      icon: <PenLine />,
      onSelect: () => openDialog({ kind: 'alert', id: alert.id }),
    },
    alert.paused
      ? { label: words.resume, icon: <Play />, onSelect: () => void pauseAlert(alert, false) }
      : { label: words.pause, icon: <Pause />, onSelect: () => void pauseAlert(alert, true) },
    {
      label: words.markAllRead,
      icon: <CheckCheck />,
      disabled: alert.unread === 0,
      onSelect: () => void markAlertRead(alert),
    },
    'separator',
    { label: words.delete, icon: <Trash2 />, danger: true, onSelect: onDelete },
  ];
  return (
    <ContextMenu entries={entries}>
      <li className={styles['item']} data-paused={alert.paused || undefined}>
        <a
          href={`#alert-${alert.id}`}
          className={styles['link']}
          aria-label={nameOf(alert)}
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
}

function nameOf({ name, unread, paused, lookingBack }: AlertRow): string {
  if (lookingBack) return words.linkLookingBack(name, lookingBack.found);
  return paused ? `${words.link(name, unread)}, ${words.paused}` : words.link(name, unread);
}
