import controls from './field.module.css';
import styles from './time-field.module.css';

interface TimeFieldProps {
  /** Its accessible name; what stands beside it says the same in sight. */
  readonly label: string;
  /** In minutes since midnight. */
  readonly value: number;
  readonly onValueChange: (minute: number) => void;
}

/** A time of day. What is half typed or cleared changes nothing. */
export function TimeField({ label, value, onValueChange }: TimeFieldProps) {
  const clock = `${pad(Math.floor(value / 60))}:${pad(value % 60)}`;
  return (
    <input
      type="time"
      aria-label={label}
      className={`${controls['control']} ${styles['time']}`}
      // Not controlled: it is empty while one of its parts is, and would be set back before the other is typed.
      defaultValue={clock}
      onChange={(event) => {
        const [, hours, minutes] = /^(\d\d):(\d\d)/u.exec(event.target.value) ?? [];
        if (hours !== undefined) onValueChange(Number(hours) * 60 + Number(minutes));
      }}
      onBlur={(event) => {
        if (event.target.value === '') event.target.value = clock;
      }}
    />
  );
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
