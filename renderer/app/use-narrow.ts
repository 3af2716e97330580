import { useSyncExternalStore } from 'react';

/** Under this width sidebar, list and a pane do not fit side by side. */
const narrow = window.matchMedia('(max-width: 899px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** True while the window is too narrow for everything at once. */
export function isNarrow(): boolean {
  return narrow.matches;
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
