import { useCallback, useEffect, useState } from 'react';
import type { ImportItem, ImportRow } from '../../electron/contract/replies.ts';
import type { ImportOutcome } from '../../electron/domain/import-outcome.ts';
import { backend, errorMessage, isCancelled } from '../state/backend.ts';

export type ItemFilter = 'all' | ImportOutcome;

export interface ImportItems {
  readonly items: readonly ImportItem[];
  /** There are further ones. */
  readonly more: boolean;
  readonly loadMore: () => void;
  readonly trouble: string | null;
}

const PAGE = 200;

/** An import's items, a page at a time; asked for again when the import has moved on. */
export function useImportItems(row: ImportRow, filter: ItemFilter): ImportItems {
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const [more, setMore] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const total = filter === 'all' ? row.imported + row.skipped + row.failed : row[filter];
  // While it runs, its counts change many times a second; the list follows when it has ended.
  const version = row.state === 'running' ? 0 : total;

  const load = useCallback(
    async (offset: number, signal?: AbortSignal): Promise<void> => {
      const outcome = filter === 'all' ? {} : { outcome: filter };
      try {
        const page = await backend.call(
          'import.items',
          { id: row.id, offset, limit: PAGE, ...outcome },
          signal,
        );
        setItems((before) => [...before.slice(0, offset), ...page]);
        setMore(page.length === PAGE);
        setTrouble(null);
      } catch (error) {
        if (!isCancelled(error)) setTrouble(errorMessage(error));
      }
    },
    [row.id, filter],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state or count of the import asks for its items anew
  useEffect(() => {
    const abort = new AbortController();
    void load(0, abort.signal);
    return () => abort.abort();
  }, [load, row.state, version]);

  return { items, more, loadMore: () => void load(items.length), trouble };
}
