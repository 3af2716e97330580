import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import floating from './floating.module.css';
import styles from './menu.module.css';
import { MenuEntries, type MenuEntry } from './menu-entries.tsx';

export interface ContextMenuProps {
  /** Asked when the menu opens. An empty list shows nothing. */
  readonly entries: readonly MenuEntry[];
  /** What it belongs to. */
  readonly children: ReactElement;
}

/** The menu of the right mouse button (and of the menu key). */
export function ContextMenu({ entries, children }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles['positioner']}>
          <Base.Popup className={classNames(floating['popup'], styles['popup'])}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
