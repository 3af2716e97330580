import { useEffect } from 'react';
import { dialogStore } from '../state/dialogs.ts';
import { importPasted } from './import-actions.ts';
import { isField, isInDialog } from './is-field.ts';
import { readPaste } from './read-paste.ts';

/** Imports what is pasted anywhere in the window but in a field or a dialog. */
export function usePaste(): void {
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      if (!event.clipboardData || isField(event.target) || isInDialog(event.target)) return;
      // A dialog may be open without the focus in it; what happens behind it goes unseen.
      if (dialogStore.get() !== null) return;
      event.preventDefault();
      void importPasted(readPaste(event.clipboardData));
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
