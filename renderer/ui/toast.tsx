import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { strings } from '../strings/en.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

const manager = Base.createToastManager();

export interface ToastOptions {
  readonly message: string;
  /** A second line, smaller. */
  readonly detail?: string;
  readonly kind?: 'note' | 'problem';
  /** Mostly Undo. */
  readonly action?: { readonly label: string; readonly onSelect: () => unknown };
}

/** Says in a corner what happened, for some seconds; a problem stays until it is closed. */
export function showToast({ message, detail, kind = 'note', action }: ToastOptions): void {
  const id: string = manager.add({
    title: message,
    type: kind,
    priority: kind === 'problem' ? 'high' : 'low',
    timeout: kind === 'problem' ? 0 : action ? 8_000 : 4_000,
    ...(detail ? { description: detail } : {}),
    ...(action
      ? {
          actionProps: {
            children: action.label,
            onClick: () => {
              manager.close(id);
              action.onSelect();
            },
          },
        }
      : {}),
  });
}

function List() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles['toast']} swipeDirection={[]}>
      <Base.Content className={styles['content']}>
        <div className={styles['words']}>
          <Base.Title className={styles['title']} render={<p />} />
          <Base.Description className={styles['detail']} />
        </div>
        {toast.actionProps ? <Base.Action className={styles['action']} /> : null}
        <Base.Close
          render={
            <IconButton label={strings.close} size="small" side="top">
              <X />
            </IconButton>
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}

/** Where toasts appear. Mounted once. */
export function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className={styles['viewport']} aria-label={strings.notifications}>
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
