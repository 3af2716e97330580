import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertId, AlertSettings } from '../../electron/domain/alerts/alert.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { ALL_ARTICLES, showArticles, viewStore } from '../state/view.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { showToast } from '../ui/toast.tsx';

function fail(error: unknown): void {
  showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
}

function settingsOf(alert: AlertSettings): AlertSettings {
  const { name, color, aliases, scope, paused, conditions, notice, folder, archived } = alert;
  return { name, color, aliases, scope, paused, conditions, notice, folder, archived };
}

/** Stops watching for an alert, or goes on. */
export async function pauseAlert(alert: AlertRow, paused: boolean): Promise<void> {
  try {
    await backend.call('alert.save', { id: alert.id, settings: { ...settingsOf(alert), paused } });
    showToast({ message: paused ? words.pausedToast(alert.name) : words.resumedToast(alert.name) });
  } catch (error) {
    fail(error);
  }
}

/** Deletes an alert; for some seconds it can be brought back as it was. */
export async function deleteAlert(alert: AlertRow): Promise<void> {
  try {
    await backend.call('alert.delete', { id: alert.id });
    const shown = viewStore.get();
    if (shown.kind === 'articles' && shown.view.alert === alert.id) showArticles(ALL_ARTICLES);
    showToast({
      message: words.deleted(alert.name),
      action: { label: words.undo, onSelect: () => void bringBack(alert) },
    });
  } catch (error) {
    fail(error);
  }
}

async function bringBack(alert: AlertRow): Promise<void> {
  try {
    await backend.call('alert.save', { settings: settingsOf(alert) });
  } catch (error) {
    fail(error);
  }
}

const PAGE = 500;

/** The unread articles that an alert hits. */
async function unreadOf(alert: AlertId): Promise<number[]> {
  const ids: number[] = [];
  for (;;) {
    const { rows, total } = await backend.call('search.run', {
      view: { folder: 'library', unread: true, alert },
      query: '',
      typing: false,
      correct: false,
      sort: 'date',
      offset: ids.length,
      limit: PAGE,
    });
    for (const row of rows) ids.push(row.id);
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}

/** Marks every article of an alert as read. */
export async function markAlertRead(alert: AlertRow): Promise<void> {
  try {
    const ids = await unreadOf(alert.id);
    if (ids.length === 0) return;
    await backend.call('article.mark', { ids, read: true });
    showToast({
      message: words.markedRead(ids.length),
      action: {
        label: words.undo,
        onSelect: () => void backend.call('article.mark', { ids, read: false }).catch(fail),
      },
    });
  } catch (error) {
    fail(error);
  }
}
