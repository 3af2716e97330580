import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Field } from './field.tsx';
import floating from './floating.module.css';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Before the label, a colour's dot for example. */
  readonly icon?: ReactNode;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onValueChange: (value: Value) => void;
}

/** One of a few. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel = false, hint, value, options, onValueChange } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel}>
      <Base.Root
        value={value}
        onValueChange={(next: Value | null) => {
          if (next !== null) onValueChange(next);
        }}
      >
        <Base.Trigger className={styles['trigger']} aria-label={label}>
          {chosen?.icon}
          <span className={styles['value']}>{chosen?.label}</span>
          <ChevronsUpDown aria-hidden />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={styles['positioner']} sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className={classNames(floating['popup'], styles['popup'])}>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={classNames(floating['item'], styles['item'])}
                >
                  <span className={styles['tick']}>
                    <Base.ItemIndicator>
                      <Check />
                    </Base.ItemIndicator>
                  </span>
                  {option.icon}
                  <Base.ItemText>{option.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
