import { type RefObject, useEffect, useState } from 'react';

const LOOK_MS = 1_000;

/**
 * Turns `resting` on when neither pointer nor focus was on the element for so many milliseconds; only `setResting` turns it
 * off again. The element is looked at, since one that loses its focused button tells nobody of it.
 */
export function useRest(
  element: RefObject<HTMLElement | null>,
  afterMs: number,
): { readonly resting: boolean; readonly setResting: (resting: boolean) => void } {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (resting) return;
    let quiet = 0;
    const timer = window.setInterval(() => {
      quiet = element.current?.matches(':hover, :focus-within') ? 0 : quiet + LOOK_MS;
      if (quiet >= afterMs) setResting(true);
    }, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [element, resting, afterMs]);
  return { resting, setResting };
}
