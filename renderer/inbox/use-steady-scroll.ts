import { type RefObject, useLayoutEffect, useRef } from 'react';
import { ENTRY_HEIGHT } from './inbox-layout.ts';
import type { ShownInbox } from './inbox-state.ts';

/**
 * Keeps what is in sight where it is while entries come and go above it; at the top of the list, what is new is shown.
 * Another filter begins at the top.
 */
export function useSteadyScroll(scroll: RefObject<HTMLElement | null>, shown: ShownInbox | null): void {
  const before = useRef<ShownInbox | null>(null);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = shown;
    const element = scroll.current;
    if (!element || !shown || !last || last === shown) return;
    if (last.filter !== shown.filter) {
      element.scrollTop = 0;
      return;
    }
    const top = element.scrollTop;
    if (top > 0) element.scrollTop = top + movedBy(last, shown, top);
  }, [scroll, shown]);
}

/** By how many px the first entry in sight that is in both lists has moved. */
export function movedBy(last: ShownInbox, shown: ShownInbox, top: number): number {
  const screen = 50;
  const first = Math.max(0, firstInSight(last, top));
  for (let place = first; place < Math.min(last.keys.length, first + screen); place += 1) {
    const now = shown.placeOf(last.keys[place] as string);
    if (now >= 0) return shown.layout.topOf(now) - last.layout.topOf(place);
  }
  return 0;
}

function firstInSight({ keys, layout }: ShownInbox, top: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (layout.topOf(middle) + ENTRY_HEIGHT > top) high = middle;
    else low = middle + 1;
  }
  return low;
}
