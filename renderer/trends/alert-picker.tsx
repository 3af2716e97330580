import { Checkbox } from '@base-ui/react/checkbox';
import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import { trends as words } from '../strings/en-trends.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import styles from './alert-picker.module.css';

interface AlertPickerProps {
  readonly alerts: readonly AlertRow[];
  readonly chosen: ReadonlySet<AlertId>;
  readonly onChoose: (ids: readonly AlertId[]) => void;
}

/** Which alerts the charts show. */
export function AlertPicker({ alerts, chosen, onChoose }: AlertPickerProps) {
  const [open, setOpen] = useState(false);
  function toggle(id: AlertId, on: boolean): void {
    onChoose(
      alerts.filter((alert) => (alert.id === id ? on : chosen.has(alert.id))).map((alert) => alert.id),
    );
  }
  const shown = alerts.filter(({ id }) => chosen.has(id));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={words.chooseAlerts}
      description={words.chooseAlertsHint}
      trigger={
        <Button
          className={styles['trigger']}
          aria-label={`${words.chooseAlerts}, ${words.chosenAlerts(shown.length, alerts.length)}`}
        >
          <span className={styles['dots']}>
            {shown.slice(0, 6).map(({ id, color }) => (
              <AlertDot key={id} color={color} />
            ))}
          </span>
          {shown.length === 1 ? (
            <bdi className={styles['name']}>{shown[0]?.name}</bdi>
          ) : (
            words.chosenAlerts(shown.length, alerts.length)
          )}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div className={styles['actions']}>
        <Button variant="quiet" size="small" onClick={() => onChoose(alerts.map(({ id }) => id))}>
          {words.chooseAll}
        </Button>
        <Button variant="quiet" size="small" onClick={() => onChoose([])}>
          {words.chooseNone}
        </Button>
      </div>
      <ul className={styles['list']}>
        {alerts.map((alert) => (
          <li key={alert.id}>
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is one */}
            <label className={styles['alert']}>
              <Checkbox.Root
                className={styles['box']}
                aria-label={alert.name}
                checked={chosen.has(alert.id)}
                onCheckedChange={(on) => toggle(alert.id, on)}
              >
                <Checkbox.Indicator>
                  <Check aria-hidden />
                </Checkbox.Indicator>
              </Checkbox.Root>
              <AlertDot color={alert.color} />
              <bdi className={styles['name']}>{alert.name}</bdi>
              <span className={styles['total']}>{words.number(alert.total)}</span>
            </label>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
