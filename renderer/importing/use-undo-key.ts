import { useEffect } from 'react';
import { isMac } from '../state/bridge.ts';
import { dialogStore } from '../state/dialogs.ts';
import { undoImport } from './import-actions.ts';
import { undoable } from './import-cards.ts';
import { importCardsStore } from './import-store.ts';
import { isField, isInDialog } from './is-field.ts';

/** Ctrl+Z (⌘Z) takes the import back whose report is still there; in a field it undoes what was typed, as everywhere. */
export function useUndoKey(): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const mod = isMac ? event.metaKey : event.ctrlKey;
      if (!mod || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (isField(event.target) || isInDialog(event.target) || dialogStore.get() !== null) return;
      const card = undoable(importCardsStore.get());
      if (!card) return;
      event.preventDefault();
      void undoImport(card.row.id);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
