import type { EventName, Events } from '../contract/ipc.ts';
import type { BackendToMain } from '../contract/processes.ts';
import type { AlertRow } from '../contract/replies.ts';

/** Tells pages and main what changed, several changes in one word. */
export interface Announcer {
  emit<Name extends EventName>(name: Name, event: Events[Name]): void;
  /** Articles came, went or changed (and with them perhaps hits). Null: many. */
  articlesChanged(ids: readonly number[] | null): void;
  /** As {@link articlesChanged} while an import runs: told a few times a second at most. */
  articlesComing(): void;
  /** Alerts, their hits or their counts changed. */
  alertsChanged(): void;
  /** Says at once what waits to be said. */
  flush(): void;
  /** Nothing is said any more: what still ends then would ask a library that is closed. */
  close(): void;
}

const WHILE_IMPORTING_MS = 400;
/** From here on pages ask for everything again anyway. */
const MANY = 200;

export function createAnnouncer(options: {
  readonly emit: Announcer['emit'];
  readonly toMain: (message: BackendToMain) => void;
  readonly alertRows: () => readonly AlertRow[];
  readonly unreadHits: () => number;
}): Announcer {
  const { emit, toMain, alertRows, unreadHits } = options;
  let changed: Set<number> | 'many' | null = null;
  let alerts = false;
  let soon: NodeJS.Immediate | null = null;
  let later: NodeJS.Timeout | null = null;
  let lastUnread: number | null = null;
  let lastAlerts = '';
  let closed = false;

  function unschedule(): void {
    if (soon) clearImmediate(soon);
    if (later) clearTimeout(later);
    soon = null;
    later = null;
  }

  function saySoon(): void {
    if (!closed) soon ??= setImmediate(flush);
  }

  function flush(): void {
    unschedule();
    if (closed) return;
    const ids = changed;
    changed = null;
    if (ids !== null) emit('library.changed', { ids: ids === 'many' ? null : [...ids] });
    if (!alerts) return;
    alerts = false;
    const rows = alertRows();
    const said = JSON.stringify(rows);
    if (said !== lastAlerts) {
      lastAlerts = said;
      emit('alerts.changed', { alerts: rows });
    }
    const unread = unreadHits();
    if (unread !== lastUnread) {
      lastUnread = unread;
      toMain({ type: 'unread', unread });
    }
  }

  return {
    emit,
    flush,
    articlesChanged(ids) {
      if (ids === null || ids.length > MANY) changed = 'many';
      else if (changed !== 'many') {
        changed ??= new Set();
        for (const id of ids) changed.add(id);
      }
      alerts = true;
      saySoon();
    },
    articlesComing() {
      changed = 'many';
      alerts = true;
      if (!closed) later ??= setTimeout(flush, WHILE_IMPORTING_MS);
    },
    alertsChanged() {
      alerts = true;
      saySoon();
    },
    close() {
      closed = true;
      unschedule();
    },
  };
}
