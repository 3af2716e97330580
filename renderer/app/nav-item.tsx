import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './nav-item.module.css';

export interface NavItemProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown at the end of the row; nothing for 0. */
  readonly count?: number;
  /** The link's whole name, where it is more than label and count. */
  readonly name?: string;
  readonly current: boolean;
  /** Stands back: a paused alert, an empty tag. */
  readonly faint?: boolean;
  readonly onSelect: () => void;
}

/** One row of the sidebar. A link, since it changes what is shown and does nothing else. */
export function NavItem({ label, icon, count = 0, name, current, faint, onSelect }: NavItemProps) {
  return (
    <a
      href={`#${encodeURIComponent(label)}`}
      className={classNames(styles['item'], faint && styles['faint'])}
      aria-current={current ? 'page' : undefined}
      aria-label={name ?? (count > 0 ? `${label}, ${count.toLocaleString('en')}` : label)}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        onSelect();
      }}
    >
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['label']} dir="auto">
        {label}
      </span>
      {count > 0 ? <span className={styles['count']}>{count.toLocaleString('en')}</span> : null}
    </a>
  );
}
