import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { strings } from '../strings/en.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that goes on says: a verb and what it does, never "OK". */
  readonly action: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be undone. Esc and the first button leave everything as it is. */
export function Confirm({ open, title, children, action, danger, onConfirm, onCancel }: ConfirmProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onCancel();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} forceRender />
        <Base.Popup className={classNames(styles['popup'], styles['small'])}>
          <header className={styles['header']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
          </header>
          <Base.Description className={styles['body']} render={<div />}>
            {children}
          </Base.Description>
          <footer className={styles['footer']}>
            <Button onClick={onCancel}>{strings.cancel}</Button>
            <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm}>
              {action}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
