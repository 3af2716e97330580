import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint: string }[];
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
}

/** One of a few, each with a line that says what it means. */
export function Choice<Value extends string>({ label, options, value, onValueChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <span id={id} className="visually-hidden">
        {label}
      </span>
      <RadioGroup
        aria-labelledby={id}
        className={styles['choice']}
        value={value}
        onValueChange={(next: Value) => onValueChange(next)}
      >
        {options.map((one) => (
          <Radio.Root key={one.value} value={one.value} aria-label={one.label} className={styles['option']}>
            <span className={styles['dot']} aria-hidden="true" />
            <span>
              <span className={styles['name']}>{one.label}</span>
              <span className={styles['hint']}>{one.hint}</span>
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
