import { app, type BrowserWindow } from 'electron';
import { log } from './log.ts';

/** The window's title with the number of unread articles that alerts hit, as mail programs show it. */
export function windowTitle(unread: number): string {
  return unread > 0 ? `(${unread}) Wirewatch` : 'Wirewatch';
}

/** Shows the number in the window's title and, where the desktop has one, on the app's badge. */
export function showUnread(window: BrowserWindow | null, unread: number): void {
  window?.setTitle(windowTitle(unread));
  try {
    app.setBadgeCount(unread);
  } catch (error) {
    log(`no badge: ${String(error)}`);
  }
}
