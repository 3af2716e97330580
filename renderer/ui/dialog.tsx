import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { strings } from '../strings/en.ts';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly open: boolean;
  /** Called for Esc, the close button and a press outside. */
  readonly onClose: () => void;
  /** The dialog's name. */
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** `wide` keeps one height whatever is in it, and leaves the room in its body to its children. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** What has the focus first; else the dialog itself, from which Tab leads to its first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** For a dialog that a person writes in: a press outside does not close it. */
  readonly keepOnPressOutside?: boolean;
}

/** A modal dialog with title, body that scrolls, and a row of buttons. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, footer, size = 'medium' } = props;
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={props.keepOnPressOutside ?? false}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          ref={popup}
          className={classNames(styles['popup'], styles[size])}
          initialFocus={props.initialFocus ?? popup}
        >
          <header className={styles['header']}>
            <div>
              <Base.Title className={styles['title']}>{title}</Base.Title>
              {description ? (
                <Base.Description className={styles['description']}>{description}</Base.Description>
              ) : null}
            </div>
            <IconButton label={strings.close} onClick={onClose}>
              <X />
            </IconButton>
          </header>
          <div className={styles['body']}>{children}</div>
          {footer ? <footer className={styles['footer']}>{footer}</footer> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
