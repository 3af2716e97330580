import { changeSettings, settingsStore } from '../state/settings.ts';
import { useStore } from '../state/store.ts';
import { settings as words } from '../strings/en-settings.ts';
import { Select } from '../ui/select.tsx';
import styles from './rows.module.css';

const SECONDS = [10, 20, 60, 300];
const MEGABYTES = [256, 512, 1_024, 2_048];

/** How long one file may be read without a step forward, and how much memory that may take. */
export function ReadingLimits() {
  const { reading } = useStore(settingsStore);
  return (
    <>
      <Limit
        label={words.readingTime}
        hint={words.readingTimeHint}
        value={reading.seconds}
        values={SECONDS}
        wordsOf={words.duration}
        onChange={(seconds) => changeSettings({ reading: { ...reading, seconds } })}
      />
      <Limit
        label={words.readingMemory}
        hint={words.readingMemoryHint}
        value={reading.megabytes}
        values={MEGABYTES}
        wordsOf={words.memory}
        onChange={(megabytes) => changeSettings({ reading: { ...reading, megabytes } })}
      />
    </>
  );
}

interface LimitProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly values: readonly number[];
  readonly wordsOf: (value: number) => string;
  readonly onChange: (value: number) => void;
}

function Limit({ label, hint, value, values, wordsOf, onChange }: LimitProps) {
  // What a person wrote into the settings file is offered too.
  const offered = values.includes(value) ? values : [...values, value].sort((a, b) => a - b);
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['name']} aria-hidden="true">
          {label}
        </p>
        <p className={styles['hint']}>{hint}</p>
      </div>
      <div className={styles['choice']}>
        <Select
          label={label}
          hideLabel
          value={String(value)}
          options={offered.map((one) => ({ value: String(one), label: wordsOf(one) }))}
          onValueChange={(next) => onChange(Number(next))}
        />
      </div>
    </div>
  );
}
