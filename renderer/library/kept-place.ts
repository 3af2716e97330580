/** Where the list stood when it went away, so that it comes back there: which list, and how far it was scrolled in px. */
let kept = { list: '', top: 0 };

/** Notes how far this list is scrolled. */
export function keepPlace(list: string, top: number): void {
  kept = { list, top };
}

/** How far this list was scrolled, if it is the one that was shown last; else 0. */
export function keptPlace(list: string): number {
  return kept.list === list ? kept.top : 0;
}
