import { ContextMenu } from '@base-ui/react/context-menu';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import floating from './floating.module.css';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export interface MenuAction {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** For one of several, or something that is on or off. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** Opens a menu of its own beside it. */
export interface MenuBranch {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly entries: readonly MenuEntry[];
}

/** An action, a menu of further ones, or a line between two groups. */
export type MenuEntry = MenuAction | MenuBranch | 'separator';

/** The inside of a menu, the same for a menu button and for the right mouse button. */
export function MenuEntries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) =>
    entry === 'separator' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
      <ContextMenu.Separator key={`line-${index}`} className={styles['separator']} />
    ) : 'entries' in entry ? (
      <ContextMenu.SubmenuRoot key={entry.label}>
        <ContextMenu.SubmenuTrigger className={classNames(floating['item'], styles['item'])}>
          <span className={styles['icon']}>{entry.icon}</span>
          <span className={styles['label']}>{entry.label}</span>
          <ChevronRight aria-hidden className={styles['branch']} />
        </ContextMenu.SubmenuTrigger>
        <ContextMenu.Portal>
          <ContextMenu.Positioner className={styles['positioner']}>
            <ContextMenu.Popup className={classNames(floating['popup'], styles['popup'])}>
              <MenuEntries entries={entry.entries} />
            </ContextMenu.Popup>
          </ContextMenu.Positioner>
        </ContextMenu.Portal>
      </ContextMenu.SubmenuRoot>
    ) : (
      <ContextMenu.Item
        key={entry.label}
        className={classNames(floating['item'], styles['item'])}
        data-danger={entry.danger ? '' : undefined}
        disabled={entry.disabled ?? false}
        onClick={entry.onSelect}
      >
        <span className={styles['icon']}>{entry.checked ? <Check /> : entry.icon}</span>
        <span className={styles['label']}>{entry.label}</span>
        {entry.shortcut ? <Kbd keys={entry.shortcut} /> : null}
      </ContextMenu.Item>
    ),
  );
}
