import { useEffect, useState } from 'react';
import type { NotificationState } from '../../electron/contract/bridge.ts';
import { QuietHours } from '../alerts/quiet-hours.tsx';
import { bridge } from '../state/bridge.ts';
import { changeSettings, settingsStore } from '../state/settings.ts';
import { useStore } from '../state/store.ts';
import { settings as words } from '../strings/en-settings.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { TimeField } from '../ui/time-field.tsx';
import styles from './rows.module.css';

const NIGHT = { from: 22 * 60, to: 7 * 60 };

/** Whether and when a person is notified, for all alerts; and whether the system shows it. */
export function NotificationSettings() {
  const { notifications, notices } = useStore(settingsStore);
  const { quiet } = notices;
  return (
    <div className={styles['rows']}>
      <div className={styles['switch']}>
        <Switch
          label={words.notifications}
          hint={words.notificationsHint}
          checked={notifications}
          onCheckedChange={(on) => changeSettings({ notifications: on })}
        />
      </div>
      <div className={styles['row']}>
        <div className={styles['words']}>
          <p className={styles['name']}>{words.digestTime}</p>
          <p className={styles['hint']}>{words.digestTimeHint}</p>
        </div>
        <TimeField
          label={words.digestTime}
          value={notices.digestAt}
          onValueChange={(digestAt) => changeSettings({ notices: { ...notices, digestAt } })}
        />
      </div>
      <div className={styles['switch']}>
        <Switch
          label={words.quietHours}
          hint={words.quietHoursHint}
          checked={quiet !== null}
          onCheckedChange={(on) => changeSettings({ notices: { ...notices, quiet: on ? NIGHT : null } })}
        />
        {quiet ? (
          <div className={styles['below']}>
            <QuietHours
              value={quiet}
              onValueChange={(hours) => changeSettings({ notices: { ...notices, quiet: hours } })}
            />
          </div>
        ) : null}
      </div>
      <SystemNotifications />
    </div>
  );
}

/** Whether the system shows notifications, and a way to try. */
function SystemNotifications() {
  const [state, setState] = useState<NotificationState | null>(null);
  const [trying, setTrying] = useState(false);

  useEffect(() => {
    void bridge.notificationState().then(setState);
  }, []);

  async function test(): Promise<void> {
    setTrying(true);
    setState(await bridge.testNotification());
    setTrying(false);
  }

  return (
    <div className={styles['row']}>
      <p className={styles['hint']} role="status">
        {state === null ? '' : words.notificationStates[state]}
      </p>
      <Button size="small" className={styles['restore'] ?? ''} disabled={trying} onClick={() => void test()}>
        {words.testNotification}
      </Button>
    </div>
  );
}
