import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { alertsStore } from '../state/alerts.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { deleteAlert } from './alert-actions.ts';
import { AlertLink } from './alert-link.tsx';
import styles from './alerts-nav.module.css';

/** Navigation "Alerts" in the sidebar: each alert with its colour and what is unread of it. */
export function AlertsNav() {
  const alerts = useStore(alertsStore);
  const shown = useStore(viewStore);
  const [deleting, setDeleting] = useState<AlertRow | null>(null);
  const current = shown.kind === 'articles' ? shown.view.alert : undefined;

  return (
    <nav className={styles['nav']} aria-label={words.title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{words.title}</h2>
        <IconButton
          size="small"
          label={words.newAlert}
          shortcut="Mod+Shift+N"
          onClick={() => openDialog({ kind: 'alert', id: null })}
        >
          <Plus />
        </IconButton>
      </div>
      {alerts.length === 0 ? (
        <button
          type="button"
          className={styles['none']}
          onClick={() => openDialog({ kind: 'alert', id: null })}
        >
          {words.none}
        </button>
      ) : (
        <ul className={styles['list']}>
          {alerts.map((alert) => (
            <AlertLink
              key={alert.id}
              alert={alert}
              current={alert.id === current}
              onDelete={() => setDeleting(alert)}
            />
          ))}
        </ul>
      )}
      <Confirm
        open={deleting !== null}
        title={words.deleteTitle(deleting?.name ?? '')}
        action={words.deleteConfirm}
        danger
        onCancel={() => setDeleting(null)}
        onConfirm={() => {
          if (deleting) void deleteAlert(deleting);
          setDeleting(null);
        }}
      >
        {words.deleteText}
      </Confirm>
    </nav>
  );
}
