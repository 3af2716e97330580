import electron, { type Notification } from 'electron';
import type { HitCount } from '../contract/ipc.ts';
import { hitsMessage } from './hits-message.ts';
import { log } from './log.ts';

/** A notification that nothing refers to is collected, and then its click is never heard. */
const shown = new Set<Notification>();

/**
 * Shows one notification for a batch of hits. Where the system has no such service, or it fails, nothing happens: the
 * app's own list and counts say the same.
 */
export function notifyOfHits(hits: readonly HitCount[], clicked: () => void): void {
  if (hits.length === 0) return;
  try {
    if (!electron.Notification.isSupported()) return;
    const notification = new electron.Notification(hitsMessage(hits));
    const forget = (): void => {
      shown.delete(notification);
    };
    notification.on('click', () => {
      forget();
      clicked();
    });
    notification.on('close', forget);
    notification.on('failed', (_event, error) => {
      forget();
      log(`no notification: ${error}`);
    });
    shown.add(notification);
    notification.show();
  } catch (error) {
    log(`no notification: ${String(error)}`);
  }
}
