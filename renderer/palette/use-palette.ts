import { useEffect, useMemo, useState } from 'react';
import type { PaletteItem } from '../../electron/contract/replies.ts';
import { backend, errorMessage, isCancelled } from '../state/backend.ts';
import { APP_COMMANDS } from './app-commands.ts';
import { findCommands, groupEntries, type PaletteGroup } from './palette-entry.ts';

const LIMIT = 24;

/** What answers the typed text: commands at once, the library's part as soon as it has answered. */
export function usePalette(typed: string): {
  readonly groups: readonly PaletteGroup[];
  readonly trouble: string | null;
} {
  const [items, setItems] = useState<readonly PaletteItem[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    const text = typed.trim().slice(0, 500);
    if (text === '') {
      setItems([]);
      return;
    }
    const abort = new AbortController();
    backend.call('palette.find', { text, limit: LIMIT }, abort.signal).then(
      (found) => {
        setItems(found);
        setTrouble(null);
      },
      (error: unknown) => {
        if (!isCancelled(error)) setTrouble(errorMessage(error));
      },
    );
    return () => abort.abort();
  }, [typed]);

  const groups = useMemo(() => groupEntries(findCommands(APP_COMMANDS, typed), items), [typed, items]);
  return { groups, trouble };
}
