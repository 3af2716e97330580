import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons for what can be done now. */
  readonly actions?: ReactNode;
}

/** Says why there is nothing, and what can be done. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon ? <div className={styles['icon']}>{icon}</div> : null}
      <p className={styles['title']}>{title}</p>
      {children ? <div className={styles['words']}>{children}</div> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
