import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { DISMISSAL_REASONS, type DismissalReason } from '../../electron/domain/alerts/hit-state.ts';
import { reasons, dismissing as words } from '../strings/en-inbox.ts';
import styles from './not-relevant-dialog.module.css';

export interface ReasonChoiceProps {
  readonly value: DismissalReason;
  readonly onValueChange: (reason: DismissalReason) => void;
}

/** Why a hit is not relevant: one of four. */
export function ReasonChoice({ value, onValueChange }: ReasonChoiceProps) {
  const id = useId();
  return (
    <div className={styles['reasons']}>
      <span id={id} className="visually-hidden">
        {words.reason}
      </span>
      <RadioGroup
        className={styles['choices']}
        aria-labelledby={id}
        value={value}
        onValueChange={(next: DismissalReason) => onValueChange(next)}
      >
        {DISMISSAL_REASONS.map((reason) => (
          <Radio.Root
            key={reason}
            value={reason}
            className={styles['choice']}
            aria-label={reasons[reason].label}
          >
            <span className={styles['radio']} aria-hidden />
            <span className={styles['label']}>{reasons[reason].label}</span>
            {reasons[reason].hint ? <span className={styles['hint']}>{reasons[reason].hint}</span> : null}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
