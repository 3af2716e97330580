import type { DayPart } from '../../electron/domain/alerts/local-day.ts';
import { notices as words } from '../strings/en-notices.ts';
import { TimeField } from '../ui/time-field.tsx';
import styles from './rules.module.css';

interface QuietHoursProps {
  readonly value: DayPart;
  readonly onValueChange: (quiet: DayPart) => void;
}

/** From when to when, over midnight where the end is the earlier of both. */
export function QuietHours({ value, onValueChange }: QuietHoursProps) {
  return (
    <fieldset className={styles['hours']}>
      <legend className="visually-hidden">{words.quiet}</legend>
      <TimeField
        label={`${words.quiet}, ${words.from}`}
        value={value.from}
        onValueChange={(from) => onValueChange({ ...value, from })}
      />
      <span aria-hidden="true">{words.to}</span>
      <TimeField
        label={`${words.quiet}, ${words.to}`}
        value={value.to}
        onValueChange={(to) => onValueChange({ ...value, to })}
      />
    </fieldset>
  );
}
