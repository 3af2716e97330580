import type { AlertRow } from '../../electron/contract/replies.ts';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { showToast } from '../ui/toast.tsx';
import { settingsOf } from './change-alerts.ts';

function fail(error: unknown): void {
  showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
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

const PAGE = 500;

/** The unread articles of a view. */
async function unreadOf(view: ArticleView): Promise<number[]> {
  const ids: number[] = [];
  for (;;) {
    const { rows, total } = await backend.call('search.run', {
      view: { ...view, unread: true },
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

/** Marks every article of an alert, or of a folder of them, as read. */
export async function markRead(view: ArticleView): Promise<void> {
  try {
    const ids = await unreadOf(view);
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
