import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: string;
  /** One line under the field. */
  readonly hint?: ReactNode;
  /** What is wrong with what stands in it; replaces the hint. */
  readonly problem?: string | undefined;
  readonly hideLabel?: boolean;
  readonly children: ReactNode;
}

/** Label, control, and one line below: a hint, or what is wrong. */
export function Field({ label, hint, problem, hideLabel, children }: FieldProps) {
  return (
    <Base.Root className={styles['field']} invalid={Boolean(problem)}>
      <Base.Label className={classNames(styles['label'], hideLabel && 'visually-hidden')}>{label}</Base.Label>
      {children}
      {problem ? (
        <Base.Error match className={styles['problem']}>
          {problem}
        </Base.Error>
      ) : hint ? (
        <Base.Description className={styles['hint']}>{hint}</Base.Description>
      ) : null}
    </Base.Root>
  );
}

type Frame = Omit<FieldProps, 'children'>;

export interface TextFieldProps
  extends Frame,
    Omit<ComponentProps<'input'>, 'defaultValue' | 'value' | 'children'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
}

/** One line of text. */
export function TextField({
  label,
  hint,
  problem,
  hideLabel,
  value,
  onValueChange,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem} hideLabel={hideLabel ?? false}>
      <Base.Control
        {...rest}
        value={value}
        onValueChange={onValueChange}
        className={classNames(styles['control'], className)}
      />
    </Field>
  );
}

export interface TextAreaProps
  extends Frame,
    Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value' | 'children'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  problem,
  hideLabel,
  value,
  onValueChange,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} problem={problem} hideLabel={hideLabel ?? false}>
      <Base.Control
        render={
          <textarea
            {...rest}
            value={value}
            onChange={(event) => onValueChange(event.target.value)}
            className={classNames(styles['control'], styles['area'], className)}
          />
        }
      />
    </Field>
  );
}
