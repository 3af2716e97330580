import { Check, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { nextColor } from '../../electron/domain/alerts/next-color.ts';
import { alertsStore } from '../state/alerts.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { alerts as alertWords } from '../strings/en-alerts.ts';
import { firstRun as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './alert-suggestions.module.css';
import { SUGGESTED_ALERTS } from './suggested-alerts.ts';

/** After the samples came in: two alerts that have mentions in them, made with one click each. */
export function AlertSuggestions({ onDismiss }: { readonly onDismiss: () => void }) {
  const alerts = useStore(alertsStore);
  const [busy, setBusy] = useState(false);

  const has = (name: string): boolean => alerts.some((alert) => alert.name === name);

  async function make(suggested: (typeof SUGGESTED_ALERTS)[number]): Promise<void> {
    setBusy(true);
    try {
      await backend.call('alert.save', {
        settings: {
          name: suggested.name,
          aliases: [...suggested.aliases],
          color: nextColor(alerts.map((alert) => alert.color)),
          scope: 'article',
          paused: false,
        },
      });
      // With the last one made, the sidebar says the rest.
      if (SUGGESTED_ALERTS.every(({ name }) => name === suggested.name || has(name))) onDismiss();
    } catch (error) {
      showToast({ message: alertWords.failed, detail: errorMessage(error), kind: 'problem' });
    }
    setBusy(false);
  }

  return (
    <section className={styles['card']} aria-labelledby="alert-suggestions">
      <div className={styles['head']}>
        <h2 id="alert-suggestions" className={styles['title']}>
          {words.suggestionTitle}
        </h2>
        <IconButton size="small" side="top" label={words.suggestionDismiss} onClick={onDismiss}>
          <X />
        </IconButton>
      </div>
      <p className={styles['lead']}>{words.suggestionLead}</p>
      <div className={styles['choices']}>
        {SUGGESTED_ALERTS.map((suggested) => {
          return has(suggested.name) ? (
            <span key={suggested.name} className={styles['made']}>
              <Check aria-hidden />
              {words.suggestionMade(suggested.name)}
            </span>
          ) : (
            <Button
              key={suggested.name}
              size="small"
              icon={<Plus aria-hidden />}
              disabled={busy}
              onClick={() => void make(suggested)}
            >
              {words.suggestionAdd(suggested.name)}
            </Button>
          );
        })}
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            onDismiss();
            openDialog({ kind: 'alert', id: null });
          }}
        >
          {words.suggestionOwn}
        </Button>
      </div>
    </section>
  );
}
