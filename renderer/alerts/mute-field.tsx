import { useState } from 'react';
import { MUTED_FOR_GOOD } from '../../electron/domain/alerts/notice-plan.ts';
import { notices as words } from '../strings/en-notices.ts';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { MUTE_CHOICES, type MuteChoice, muteLabels, muteUntil } from './mute-moments.ts';
import styles from './rules.module.css';

interface MuteFieldProps {
  /** Milliseconds since 1970; null where it is not muted. */
  readonly value: number | null;
  readonly onValueChange: (mutedUntil: number | null) => void;
}

type Choice = MuteChoice | 'not' | 'moment';

/** Until when an alert is muted: for a while, until a moment, or for good. */
export function MuteField({ value, onValueChange }: MuteFieldProps) {
  const [choice, setChoice] = useState<Choice>(() => choiceOf(value));

  function choose(next: Choice): void {
    setChoice(next);
    if (next === 'not') onValueChange(null);
    else onValueChange(muteUntil(next === 'moment' ? 'tomorrow' : next, Date.now()));
  }

  return (
    <div className={styles['choice']}>
      <Select<Choice>
        label={words.mute}
        value={choice}
        options={[
          { value: 'not', label: words.muteNot },
          ...MUTE_CHOICES.map((one) => ({ value: one, label: muteLabels[one] })),
          { value: 'moment', label: words.muteUntil },
        ]}
        onValueChange={choose}
      />
      {choice === 'moment' && value !== null ? (
        <TextField
          label={words.muteMoment}
          hideLabel
          type="datetime-local"
          value={localMoment(value)}
          onValueChange={(written) => {
            const moment = new Date(written).getTime();
            if (!Number.isNaN(moment)) onValueChange(moment);
          }}
        />
      ) : null}
    </div>
  );
}

function choiceOf(value: number | null): Choice {
  if (value === null || value <= Date.now()) return 'not';
  return value >= MUTED_FOR_GOOD ? 'for-good' : 'moment';
}

/** As a field of date and time has it: `2026-11-25T14:05`. */
function localMoment(moment: number): string {
  const date = new Date(moment);
  const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
