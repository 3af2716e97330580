import { useState } from 'react';
import { type AlertNotice, NOTICE_MOMENTS } from '../../electron/domain/alerts/alert.ts';
import { settingsStore } from '../state/settings.ts';
import { useStore } from '../state/store.ts';
import { notices as words } from '../strings/en-notices.ts';
import { clockOf } from '../ui/clock.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { quietWords } from './describe-rules.ts';
import { MuteField } from './mute-field.tsx';
import { QuietHours } from './quiet-hours.tsx';
import styles from './rules.module.css';

interface NoticeFieldsProps {
  readonly value: AlertNotice;
  readonly onValueChange: (changes: Partial<AlertNotice>) => void;
}

/** In minutes. */
const COOL_DOWNS = [0, 15, 60, 240, 1_440];
/** What each choice of quiet hours begins with. */
const QUIET = {
  'as-set': null,
  none: { from: 0, to: 0 },
  own: { from: 22 * 60, to: 7 * 60 },
} as const;
type QuietChoice = keyof typeof QUIET;

/** When a person is notified of an alert's hits. */
export function NoticeFields({ value, onValueChange }: NoticeFieldsProps) {
  const { when, quiet, coolDown } = value;
  const { notices: settings, notifications } = useStore(settingsStore);
  // Kept apart: while other hours are typed, both may be the same for a moment.
  const [quietChoice, setQuietChoice] = useState<QuietChoice>(() =>
    quiet === null ? 'as-set' : quiet.from === quiet.to ? 'none' : 'own',
  );
  const coolDowns = COOL_DOWNS.includes(coolDown)
    ? COOL_DOWNS
    : [...COOL_DOWNS, coolDown].sort((a, b) => a - b);
  return (
    <>
      <div className={styles['when']}>
        <Segmented
          label={words.notify}
          hideLabel
          value={when}
          options={NOTICE_MOMENTS.map((moment) => ({ value: moment, label: words.moments[moment] }))}
          onValueChange={(next) => onValueChange({ when: next })}
        />
        <p className={styles['hint']}>
          {!notifications
            ? words.off
            : when === 'digest'
              ? words.whenHint.digest(clockOf(settings.digestAt))
              : words.whenHint[when]}
        </p>
      </div>
      {when === 'never' ? null : (
        <>
          <div className={styles['choice']}>
            <Select<QuietChoice>
              label={words.quiet}
              hint={quietChoice === 'none' ? undefined : words.quietHint}
              value={quietChoice}
              options={[
                { value: 'as-set', label: words.quietAsSet(quietWords(settings.quiet)) },
                { value: 'none', label: words.quietNone },
                { value: 'own', label: words.quietOwn },
              ]}
              onValueChange={(choice) => {
                setQuietChoice(choice);
                onValueChange({ quiet: QUIET[choice] });
              }}
            />
            {quiet && quietChoice === 'own' ? (
              <QuietHours value={quiet} onValueChange={(hours) => onValueChange({ quiet: hours })} />
            ) : null}
          </div>
          {when === 'at-once' ? (
            <div className={styles['choice']}>
              <Select
                label={words.coolDown}
                value={String(coolDown)}
                options={coolDowns.map((minutes) => ({
                  value: String(minutes),
                  label: minutes === 0 ? words.coolDownNone : words.duration(minutes),
                }))}
                onValueChange={(minutes) => onValueChange({ coolDown: Number(minutes) })}
              />
            </div>
          ) : null}
          <MuteField value={value.mutedUntil} onValueChange={(mutedUntil) => onValueChange({ mutedUntil })} />
        </>
      )}
    </>
  );
}
