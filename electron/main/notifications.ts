import electron, { type Notification } from 'electron';
import type { NotificationState } from '../contract/bridge.ts';
import { log } from './log.ts';

/** What a notification says. */
export interface NotificationWords {
  readonly title: string;
  readonly body: string;
}

/** Shows the system's notifications. What it does not show is lost with it only: the app's own lists and counts say the same. */
export interface Notifier {
  /** Resolves with how it went, and never rejects. `clicked` is called when a person clicks it. */
  show(words: NotificationWords, clicked: () => void): Promise<NotificationState>;
  test(): Promise<NotificationState>;
  state(): NotificationState;
}

/** A service that says neither that it shows it nor that it fails. */
const NO_ANSWER_MS = 5_000;

export function createNotifier(): Notifier {
  /** A notification that nothing refers to is collected, and then its click is never heard. */
  const shown = new Set<Notification>();
  let state: NotificationState = 'untried';

  function become(next: NotificationState, reason = ''): NotificationState {
    // Once, not for each.
    if (next === 'unavailable' && state !== next) log(`no notification: ${reason}`);
    state = next;
    return next;
  }

  function show(words: NotificationWords, clicked: () => void): Promise<NotificationState> {
    return new Promise((resolve) => {
      const end = (next: NotificationState, reason?: string): void => resolve(become(next, reason));
      try {
        if (!electron.Notification.isSupported()) {
          end('unavailable', 'this system has no such service');
          return;
        }
        const notification = new electron.Notification(words);
        const patience = setTimeout(() => end('unavailable', 'no answer'), NO_ANSWER_MS);
        const forget = (): void => {
          clearTimeout(patience);
          shown.delete(notification);
        };
        notification.on('show', () => {
          clearTimeout(patience);
          end('shown');
        });
        notification.on('click', () => {
          forget();
          clicked();
        });
        notification.on('close', forget);
        notification.on('failed', (_event, error) => {
          forget();
          end('unavailable', error);
        });
        shown.add(notification);
        notification.show();
      } catch (error) {
        end('unavailable', String(error));
      }
    });
  }

  return {
    show,
    test: () =>
      show(
        { title: 'Wirewatch can notify you', body: 'New hits of your alerts are announced like this.' },
        () => {},
      ),
    state: () => state,
  };
}
