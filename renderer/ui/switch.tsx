import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** Something that is on or off at once, without a button to confirm. */
export function Switch({ label, hint, checked, onCheckedChange, disabled = false }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is a control that the rule does not know
    <label className={styles['row']}>
      <span className={styles['words']}>
        <span>{label}</span>
        {hint ? <span className={styles['hint']}>{hint}</span> : null}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        aria-label={label}
        className={styles['switch']}
      >
        <Base.Thumb className={styles['thumb']} />
      </Base.Root>
    </label>
  );
}
