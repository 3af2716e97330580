import { useState } from 'react';
import { clockOf, readClock } from './clock.ts';
import controls from './field.module.css';
import styles from './time-field.module.css';

interface TimeFieldProps {
  /** Its accessible name; what stands beside it says the same in sight. */
  readonly label: string;
  /** In minutes since midnight. */
  readonly value: number;
  readonly onValueChange: (minute: number) => void;
}

/** A time of day by the clock of 24 hours, as the whole window writes it (the system's own field may have another). What is none changes nothing. */
export function TimeField({ label, value, onValueChange }: TimeFieldProps) {
  const [written, setWritten] = useState<string | null>(null);
  return (
    <input
      type="text"
      inputMode="numeric"
      aria-label={label}
      className={`${controls['control']} ${styles['time']}`}
      value={written ?? clockOf(value)}
      maxLength={5}
      onChange={(event) => {
        setWritten(event.target.value);
        const minute = readClock(event.target.value);
        if (minute !== null) onValueChange(minute);
      }}
      onBlur={() => setWritten(null)}
    />
  );
}
