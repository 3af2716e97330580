import type { Side } from '../state/panes.ts';

/** Takes the keyboard to the text of a pane, so that it can be scrolled. */
export function focusPane(side: Side): void {
  document.querySelector<HTMLElement>(`[data-pane="${side}"]`)?.focus();
}

/** Takes the keyboard back to the list. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-article-list]')?.focus();
}
