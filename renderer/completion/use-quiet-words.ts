import { type RefObject, useEffect } from 'react';
import type { CompletionState } from './use-completion.ts';

/** Who has stopped typing for so long looks at what was found, which the list lies over; in milliseconds. */
const REST_MS = 4_000;

/**
 * Words were not asked for, so a list of nothing else goes away by itself: when the typing rests, or the pointer moves to
 * something else. One that a key or the pointer has chosen from stays.
 */
export function useQuietWords(popup: RefObject<HTMLElement | null>, state: CompletionState): void {
  const { completions, chosen, rest } = state;
  const isQuiet = chosen === -1 && completions.length > 0 && completions.every(({ kind }) => kind === 'word');
  const shown = completions.map(({ label }) => label).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list begins anew
  useEffect(() => {
    if (!isQuiet) return;
    const timer = window.setTimeout(rest, REST_MS);
    const onMove = (event: PointerEvent): void => {
      // The page moves below a pointer that rests, too.
      const isMoved = event.movementX !== 0 || event.movementY !== 0;
      if (isMoved && event.target instanceof Node && !popup.current?.contains(event.target)) rest();
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
    };
  }, [isQuiet, shown, popup]);
}
