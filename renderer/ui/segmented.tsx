import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import styles from './segmented.module.css';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValueChange: (value: Value) => void;
}

/** One of two to four, all in sight. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hideLabel = false, value, options, onValueChange } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <span id={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </span>
      <RadioGroup
        className={styles['group']}
        aria-labelledby={id}
        value={value}
        onValueChange={(next: Value) => onValueChange(next)}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className={styles['option']}
            aria-label={option.label}
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
