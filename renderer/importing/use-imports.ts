import { useEffect, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { backend, errorMessage, onConnected } from '../state/backend.ts';

/** All imports, the newest first, kept current; null until the library has answered. */
export function useImports(): {
  readonly rows: readonly ImportRow[] | null;
  readonly trouble: string | null;
} {
  const [rows, setRows] = useState<readonly ImportRow[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    let stopped = false;
    const known = new Set<number>();
    function load(): void {
      backend.call('import.list').then(
        (list) => {
          if (stopped) return;
          for (const row of list) known.add(row.id);
          setRows([...list].sort((a, b) => b.startedAt - a.startedAt || b.id - a.id));
          setTrouble(null);
        },
        (error: unknown) => {
          if (!stopped) setTrouble(errorMessage(error));
        },
      );
    }
    load();
    const stops = [
      onConnected(load),
      backend.on('import.ended', load),
      backend.on('import.progress', (row) => {
        if (!known.has(row.id)) load();
      }),
      // An undo changes the state of an import and, with it, the library.
      backend.on('library.changed', load),
    ];
    return () => {
      stopped = true;
      for (const stop of stops) stop();
    };
  }, []);

  return { rows, trouble };
}
