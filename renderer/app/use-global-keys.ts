import { useEffect } from 'react';
import { isMac } from '../state/bridge.ts';
import { runCommand } from '../state/commands.ts';
import { dialogStore } from '../state/dialogs.ts';
import { isListAway, showList } from './folds.ts';

/** True where letters are text and not shortcuts. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** True with the system's command key: ⌘ on a Mac, Ctrl elsewhere. */
export function hasMod(event: KeyboardEvent | React.KeyboardEvent | React.MouseEvent): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}

/** The keys that mean the same wherever the focus is. */
export function useGlobalKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey) return;
      if (hasMod(event)) {
        if (event.key === 'k') runCommand({ command: 'open-palette' });
        else if (event.key === ',') runCommand({ command: 'open-settings' });
        else return;
        event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.metaKey || dialogStore.get() !== null || isTextField(event.target)) return;
      if (event.key === '/') runCommand({ command: 'focus-search' });
      else if (event.key === '[') runCommand({ command: 'toggle-sidebar' });
      else if (event.key === ']') runCommand({ command: 'toggle-list' });
      // Where the list is away it first comes back; it answers to these keys itself.
      else if ((event.key === 'j' || event.key === 'k') && isListAway()) showList();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
