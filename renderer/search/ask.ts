import { createStore } from '../state/store.ts';
import { queryStore } from '../state/view.ts';

/** What is asked of the search, beside where to look. */
export interface Ask {
  readonly query: string;
  /** The last word is still being typed and counts as a beginning. */
  readonly typing: boolean;
  /** The query has rested: a misspelt word may be corrected. */
  readonly correct: boolean;
}

export const askStore = createStore<Ask>({ query: '', typing: false, correct: false });

const REST_MS = 600;
let rest: number | undefined;

function ask(next: Ask): void {
  window.clearTimeout(rest);
  const { query, typing, correct } = askStore.get();
  if (query !== next.query || typing !== next.typing || correct !== next.correct) askStore.set(next);
  queryStore.set(next.query);
}

/** For every keystroke: asks at once, and once more with correction when nothing was typed for a while. */
export function typeQuery(query: string): void {
  const isEmpty = query.trim() === '';
  // Behind a space the last word is whole, but `(sco OR ` is still being written.
  const finished = isEmpty || /\s$/u.test(query);
  ask({ query, typing: !isEmpty, correct: finished });
  if (!finished) rest = window.setTimeout(() => ask({ query, typing: true, correct: true }), REST_MS);
}

/** For Enter, and for queries that were never typed: the last word is whole. */
export function finishQuery(query: string): void {
  ask({ query, typing: false, correct: true });
}

/** Searches what was typed and nothing else. */
export function searchLiterally(): void {
  ask({ query: askStore.get().query, typing: false, correct: false });
}

// The palette and others put a query into the field without typing it.
queryStore.subscribe(() => {
  if (queryStore.get() !== askStore.get().query) finishQuery(queryStore.get());
});
