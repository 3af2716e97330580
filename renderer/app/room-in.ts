/** How much of the frame has room beside what is being read: all of it, no sidebar, or not even the list. */
export type Room = 'all' | 'no-sidebar' | 'no-list';

/** Widths in px under which the sidebar, and then the list, give way to one pane or to two. */
const LIMITS = { 1: { sidebar: 900, list: 0 }, 2: { sidebar: 1180, list: 860 } } as const;

/** What has room in a window of this width, in px, beside so many panes. */
export function roomIn(width: number, panes: keyof typeof LIMITS): Room {
  if (width < LIMITS[panes].list) return 'no-list';
  return width < LIMITS[panes].sidebar ? 'no-sidebar' : 'all';
}
