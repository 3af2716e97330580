import type { WebContents } from 'electron';

/**
 * Makes the page get a `paste` event with what is on the clipboard, as Ctrl+V does. The event goes to the focused
 * frame, and a window that was never given the focus (or lost it to a menu or a dialog) has none.
 */
export function pasteInto(page: WebContents): void {
  page.focus();
  page.paste();
}
