import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Check } from 'lucide-react';
import { ALERT_COLORS, type AlertColor } from '../../electron/domain/alerts/alert.ts';
import { colorNames } from '../strings/en-alerts.ts';
import styles from './color-picker.module.css';

interface ColorPickerProps {
  readonly value: AlertColor;
  readonly onChange: (color: AlertColor) => void;
  /** Id of the visible label. */
  readonly labelledBy: string;
}

/** The twelve colours of an alert as a radio group: each is named, so that it needs no eye for colour. */
export function ColorPicker({ value, onChange, labelledBy }: ColorPickerProps) {
  return (
    <RadioGroup
      className={styles['colors']}
      aria-labelledby={labelledBy}
      value={value}
      onValueChange={(color: AlertColor) => onChange(color)}
    >
      {ALERT_COLORS.map((color) => (
        <Radio.Root
          key={color}
          value={color}
          className={styles['color']}
          data-alert-color={color}
          aria-label={colorNames[color]}
          title={colorNames[color]}
        >
          <Radio.Indicator className={styles['check']}>
            <Check size={13} strokeWidth={3} aria-hidden="true" />
          </Radio.Indicator>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
