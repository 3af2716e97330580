import { useEffect, useState } from 'react';
import type { ImportRow, ImportTable } from '../../electron/contract/replies.ts';
import { backend } from '../state/backend.ts';

/** How the tables of an import were read; empty until that is known. Asked for again when it begins, ends or is taken up again. */
export function useImportTables({ id, state, resumedAt }: ImportRow): readonly ImportTable[] {
  const [tables, setTables] = useState<readonly ImportTable[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the import's state may change how its tables are read
  useEffect(() => {
    const controller = new AbortController();
    backend
      .call('mapping.ofImport', { id }, controller.signal)
      .then((found) => {
        if (!controller.signal.aborted) setTables(found);
      })
      // The library is away; what is shown stays.
      .catch(() => undefined);
    return () => controller.abort();
  }, [id, state, resumedAt]);
  return tables;
}
