import { useEffect } from 'react';
import { isField, isInDialog } from '../importing/is-field.ts';
import { closeDialog, dialogStore, openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { settings as words } from '../strings/en-settings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ShortcutList } from './shortcut-list.tsx';

/** The sheet of shortcuts, for the key `?` anywhere outside a field. */
export function ShortcutsDialog() {
  const open = useStore(dialogStore)?.kind === 'shortcuts';

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== '?' || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (dialogStore.get() !== null || isField(event.target) || isInDialog(event.target)) return;
      event.preventDefault();
      openDialog({ kind: 'shortcuts' });
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <Dialog open={open} onClose={closeDialog} title={words.shortcutsTitle} size="large">
      <ShortcutList />
    </Dialog>
  );
}
