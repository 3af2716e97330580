import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import type { ImportOutcome } from '../../electron/domain/import-outcome.ts';
import type { ImportItem } from '../../electron/domain/import-record.ts';
import { backend, errorMessage, isCancelled } from '../state/backend.ts';

export type ItemFilter = 'all' | ImportOutcome;

export interface ImportItems {
  /** How many there are; null until that is known. */
  readonly total: number | null;
  /** Undefined while it is not loaded. */
  readonly at: (index: number) => ImportItem | undefined;
  /** Loads what is missing between these two. */
  readonly show: (first: number, last: number) => void;
  readonly trouble: string | null;
}

/** Items are asked for in windows of so many, as they come into view. */
const WINDOW = 200;
/** A search begins once the person has paused for so long. */
const PAUSE_MS = 150;

/** The items of an import that have an outcome, and a text in their name or headline; asked for anew when it has moved on. */
export function useImportItems(row: ImportRow, filter: ItemFilter, text: string): ImportItems {
  const [windows, setWindows] = useState<ReadonlyMap<number, readonly ImportItem[]>>(new Map());
  const [counted, setCounted] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [wanted, setWanted] = useState({ first: 0, last: 0 });
  const asked = useRef(new Map<number, number>());
  const question = useRef(new AbortController());

  const outcome = filter === 'all' ? undefined : filter;
  const looking = usePaused(text.trim());
  const ofRow = filter === 'all' ? row.offered : row[filter];
  const total = looking === '' ? ofRow : counted;
  // While it runs its counts change many times a second: lines are added at the end, and those that are there stay.
  const version =
    row.state === 'running' ? `running ${row.resumedAt}` : `${row.state} ${row.offered} ${ofRow}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the import asks for its items anew
  useEffect(() => {
    const abort = new AbortController();
    question.current = abort;
    asked.current.clear();
    setWindows(new Map());
    setCounted(null);
    setTrouble(null);
    if (looking !== '') {
      const asking = { id: row.id, text: looking, ...(outcome ? { outcome } : {}) };
      backend.call('import.countItems', asking, abort.signal).then(
        ({ items }) => setCounted(items),
        (error: unknown) => {
          if (!isCancelled(error)) setTrouble(errorMessage(error));
        },
      );
    }
    return () => abort.abort();
  }, [row.id, outcome, looking, version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a new question everything is missing again
  useEffect(() => {
    const { signal } = question.current;
    const last = Math.min(wanted.last, (total ?? 0) - 1);
    for (let at = Math.floor(wanted.first / WINDOW); at * WINDOW <= last; at += 1) {
      // A window at the end of a list that grows is asked for again, once it can hold more.
      const full = Math.min(WINDOW, (total ?? 0) - at * WINDOW);
      if ((asked.current.get(at) ?? 0) >= full) continue;
      asked.current.set(at, full);
      const asking = { id: row.id, offset: at * WINDOW, limit: WINDOW, text: looking };
      backend.call('import.items', outcome ? { ...asking, outcome } : asking, signal).then(
        (items) => {
          if (!signal.aborted) setWindows((before) => new Map(before).set(at, items));
        },
        (error: unknown) => {
          if (!isCancelled(error)) setTrouble(errorMessage(error));
        },
      );
    }
  }, [row.id, outcome, looking, version, wanted, total]);

  const at = useCallback(
    (index: number) => windows.get(Math.floor(index / WINDOW))?.[index % WINDOW],
    [windows],
  );
  const show = useCallback((first: number, last: number) => {
    setWanted((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return { total, at, show, trouble };
}

/** A text as it stood when it had not changed for a moment; an empty one at once. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(text), text === '' ? 0 : PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return paused;
}
