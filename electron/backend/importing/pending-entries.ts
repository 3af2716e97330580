import type { Pending } from './import-account.ts';

/** What parsers have sent and no transaction has stored yet, in the order in which it came. */
export interface PendingEntries {
  /** Calls `store` (see {@link createPendingEntries}) soon. */
  add(entry: Pending): void;
  /** Whether so many articles more leave their parser free to read on. */
  hasRoomFor(articles: number): boolean;
  /** What one transaction stores, without what came of imports that have ended; empty only where nothing is left. */
  takeBatch(): Pending[];
  isEmpty(): boolean;
}

/** So many articles may wait to be stored while their parser already reads on. */
const AHEAD = 600;
/** Short enough that others are answered in between, and that the parser's channel is read. */
const ARTICLES_AT_ONCE = 400;
/** What a parser has sent is stored after so long even if nothing more comes. */
const WAIT_FOR_MORE_MS = 100;

/** `store` is called as long as anything waits, and takes a batch each time. */
export function createPendingEntries(store: () => void): PendingEntries {
  const entries: Pending[] = [];
  let articles = 0;
  let soon: NodeJS.Immediate | null = null;
  let later: NodeJS.Timeout | null = null;

  /** Once a transaction is full or a file has ended, else after a moment: more at once costs half as much an article. */
  function schedule(): void {
    const due = articles >= ARTICLES_AT_ONCE || entries.some((entry) => 'done' in entry);
    if (due) soon ??= setImmediate(store);
    else later ??= setTimeout(store, WAIT_FOR_MORE_MS);
  }

  function unschedule(): void {
    if (soon) clearImmediate(soon);
    if (later) clearTimeout(later);
    soon = null;
    later = null;
  }

  return {
    add(entry) {
      entries.push(entry);
      if ('results' in entry) articles += entry.results.length;
      schedule();
    },
    hasRoomFor: (more) => articles + more < AHEAD,
    takeBatch() {
      unschedule();
      const batch: Pending[] = [];
      let taken = 0;
      while (taken < ARTICLES_AT_ONCE) {
        const entry = entries.shift();
        if (!entry) break;
        const { length } = 'results' in entry ? entry.results : [];
        articles -= length;
        if (entry.active.controller.signal.aborted) continue;
        batch.push(entry);
        taken += length;
      }
      if (entries.length > 0) schedule();
      return batch;
    },
    isEmpty: () => entries.length === 0,
  };
}
