import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { changeSettings, settingsStore } from '../state/settings.ts';
import { useStorePart } from '../state/store.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { AlertLink } from './alert-link.tsx';
import styles from './alerts-nav.module.css';

interface ArchivedAlertsProps {
  readonly alerts: readonly AlertRow[];
  readonly currentAlert: number | undefined;
  readonly onDelete: (alert: AlertRow) => void;
}

/** The alerts that were put away, folded together until a person opens them. */
export function ArchivedAlerts({ alerts, currentAlert, onDelete }: ArchivedAlertsProps) {
  const open = useStorePart(settingsStore, ({ sidebar }) => sidebar.archivedOpen);
  const list = useId();
  if (alerts.length === 0) return null;
  return (
    <div>
      <button
        type="button"
        className={styles['archived']}
        aria-expanded={open}
        aria-controls={list}
        aria-label={words.archivedLink(alerts.length)}
        onClick={() => changeSettings({ sidebar: { ...settingsStore.get().sidebar, archivedOpen: !open } })}
      >
        {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <span className={styles['name']}>{words.archivedTitle}</span>
        <span>{alerts.length.toLocaleString('en')}</span>
      </button>
      <ul id={list} className={styles['inside']} hidden={!open}>
        {open
          ? alerts.map((alert) => (
              <AlertLink
                key={alert.id}
                alert={alert}
                current={alert.id === currentAlert}
                onDelete={onDelete}
              />
            ))
          : null}
      </ul>
    </div>
  );
}
