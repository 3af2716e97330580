import type { ArticleRow, Correction, QueryProblem, SearchReply } from '../../electron/contract/replies.ts';
import type { SearchRequest } from '../../electron/contract/schemas.ts';
import { createStore, type Store } from '../state/store.ts';

/** Rows are asked for in windows of so many, as they come into view. */
export const WINDOW = 100;

/** More are let go, the farthest first. */
const KEPT_WINDOWS = 50;

/** A new question is answered within so many milliseconds with what is found by then. */
const PATIENCE_MS = 200;

export type RowQuery = Omit<SearchRequest, 'offset' | 'limit' | 'withinMs'>;

export interface Rows {
  /** Null until the first reply. */
  readonly total: number | null;
  /** Whether there may be more: all of it is still being looked at. */
  readonly counting: boolean;
  /** The loaded windows by their number: window 2 holds the rows from 200 on. */
  readonly windows: ReadonlyMap<number, readonly ArticleRow[]>;
  readonly elapsedMs: number;
  readonly correction: Correction | null;
  readonly problem: QueryProblem | null;
  /** Counts up with each new question, so that the list knows when to go back to its top. */
  readonly question: number;
}

type Call = (request: SearchRequest, signal: AbortSignal) => Promise<SearchReply>;

export interface RowSource {
  readonly rows: Store<Rows>;
  /** Asks something new; what is still under way for the question before is cancelled. The rows shown stay until the reply. */
  ask(query: RowQuery): void;
  /** Loads what is missing between these rows, and gives up on what has left the view. */
  show(first: number, last: number): void;
  /** Asks for the rows in view again, since the library changed. */
  reload(): void;
  /** The rows between two places, loaded where they are missing. */
  load(first: number, last: number): Promise<readonly ArticleRow[]>;
}

const NOTHING: Rows = {
  total: null,
  counting: false,
  windows: new Map(),
  elapsedMs: 0,
  correction: null,
  problem: null,
  question: 0,
};

/** The row at a place, or undefined while it is not loaded. */
export function rowAt(rows: Rows, index: number): ArticleRow | undefined {
  return rows.windows.get(Math.floor(index / WINDOW))?.[index % WINDOW];
}

/** The place of an article among the loaded rows, or -1. */
export function placeOf(rows: Rows, id: number | null): number {
  if (id === null) return -1;
  for (const [number, window] of rows.windows) {
    const at = window.findIndex((row) => row.id === id);
    if (at >= 0) return number * WINDOW + at;
  }
  return -1;
}

/** Lets go of the window that is farthest from this one, so that a long walk through the list does not fill the memory. */
function withoutFarthest<Value>(windows: Map<number, Value>, near: number): Map<number, Value> {
  if (windows.size <= KEPT_WINDOWS) return windows;
  const distance = (window: number): number => Math.abs(window - near);
  const [farthest] = [...windows.keys()].sort((one, other) => distance(other) - distance(one));
  if (farthest !== undefined) windows.delete(farthest);
  return windows;
}

/** Keeps the rows of one list: lazily loaded windows over however many articles there are. Failed calls go to `onError`. */
export function createRowSource(call: Call, onError: (error: unknown) => void): RowSource {
  const rows = createStore(NOTHING);
  const underWay = new Map<number, AbortController>();
  let query: RowQuery | null = null;
  let generation = 0;
  /** Of the newest question, answered or not: a reload that overtakes its answer is the answer. */
  let question = 0;
  let view = { first: 0, last: 0 };
  let reloading = false;
  let changedMeanwhile = false;

  function request(window: number, signal: AbortSignal, within: object = {}): Promise<SearchReply> {
    if (!query) return Promise.reject(new Error('nothing was asked'));
    return call({ ...query, offset: window * WINDOW, limit: WINDOW, ...within }, signal);
  }

  function cancelAll(): void {
    for (const controller of underWay.values()) controller.abort();
    underWay.clear();
  }

  async function fetchWindow(window: number): Promise<void> {
    const controller = new AbortController();
    underWay.set(window, controller);
    const asked = generation;
    try {
      const reply = await request(window, controller.signal);
      if (asked !== generation) return;
      rows.update((before) => ({
        ...before,
        total: reply.total,
        counting: reply.counting,
        windows: withoutFarthest(new Map(before.windows).set(window, reply.rows), window),
      }));
    } catch (error) {
      if (asked === generation && !controller.signal.aborted) onError(error);
    } finally {
      if (underWay.get(window) === controller) underWay.delete(window);
    }
  }

  function windowsInView(): number[] {
    const first = Math.floor(view.first / WINDOW);
    const last = Math.floor(view.last / WINDOW);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  async function fetchAnew(windows: readonly number[], isNew = false): Promise<void> {
    cancelAll();
    generation += 1;
    const asked = generation;
    const controller = new AbortController();
    underWay.set(-1, controller);
    try {
      for (const within of isNew ? [{ withinMs: PATIENCE_MS }, {}] : [{}]) {
        const wanted = question === rows.get().question ? windowsInView() : windows;
        const replies = await Promise.all(wanted.map((window) => request(window, controller.signal, within)));
        const first = replies[0];
        if (asked !== generation || !first) return;
        // Nothing yet is not nothing.
        if (first.counting && first.total === 0) continue;
        rows.set({
          total: first.total,
          counting: first.counting,
          windows: new Map(wanted.map((window, index) => [window, replies[index]?.rows ?? []])),
          elapsedMs: first.elapsedMs,
          correction: first.correction,
          problem: first.problem,
          question,
        });
        if (!first.counting) return;
      }
    } catch (error) {
      if (asked === generation && !controller.signal.aborted) onError(error);
    } finally {
      if (underWay.get(-1) === controller) underWay.delete(-1);
    }
  }

  async function reload(): Promise<void> {
    if (!query) return;
    if (reloading) {
      changedMeanwhile = true;
      return;
    }
    reloading = true;
    do {
      changedMeanwhile = false;
      await fetchAnew(windowsInView());
    } while (changedMeanwhile);
    reloading = false;
  }

  return {
    rows,
    ask(next) {
      query = next;
      view = { first: 0, last: 0 };
      question += 1;
      void fetchAnew([0], true);
    },
    show(first, last) {
      view = { first, last };
      if (!query || rows.get().total === null || underWay.has(-1)) return;
      const wanted = windowsInView();
      for (const [window, controller] of underWay) {
        if (!wanted.includes(window)) {
          controller.abort();
          underWay.delete(window);
        }
      }
      for (const window of wanted) {
        if (!rows.get().windows.has(window) && !underWay.has(window)) void fetchWindow(window);
      }
    },
    reload: () => void reload(),
    async load(first, last) {
      const found: ArticleRow[] = [];
      const signal = new AbortController().signal;
      for (let window = Math.floor(first / WINDOW); window * WINDOW <= last; window += 1) {
        const loaded = rows.get().windows.get(window) ?? (await request(window, signal)).rows;
        for (const [index, row] of loaded.entries()) {
          const place = window * WINDOW + index;
          if (place >= first && place <= last) found.push(row);
        }
      }
      return found;
    },
  };
}
