import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  /** Its name, for screen readers and as a tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean | undefined;
  readonly size?: 'small' | 'medium';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button that is only an icon. */
export function IconButton({
  label,
  shortcut,
  pressed,
  size = 'medium',
  side = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(styles['button'], styles[size], className)}
        {...rest}
      />
    </Tooltip>
  );
}
