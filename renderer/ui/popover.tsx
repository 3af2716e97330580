import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './popover.module.css';

export interface PopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Its name. */
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** A small window at a button, with controls of its own; Esc and a press outside close it. */
export function Popover({ open, onOpenChange, trigger, title, description, children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align="start" side="bottom" sideOffset={6} className={styles['positioner']}>
          <Base.Popup className={styles['popup']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {description ? (
              <Base.Description className={styles['description']}>{description}</Base.Description>
            ) : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
