import type { RequestArgument } from '../../electron/contract/ipc.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { strings } from '../strings/en.ts';
import { showToast } from '../ui/toast.tsx';
import { backend, errorMessage } from './backend.ts';
import { forgetArticles, panesStore, showPanes } from './panes.ts';
import { selectionStore } from './selection.ts';

/** Asks for a change and tells the person when it failed. True when it was made. */
async function attempt(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    showToast({ message: strings.list.failed, detail: errorMessage(error), kind: 'problem' });
    return false;
  }
}

function mark(change: RequestArgument<'article.mark'>): Promise<boolean> {
  return attempt(() => backend.call('article.mark', change));
}

export function markRead(ids: readonly ArticleId[], read: boolean): Promise<boolean> {
  return mark({ ids: [...ids], read });
}

export function markStarred(ids: readonly ArticleId[], starred: boolean): Promise<boolean> {
  return mark({ ids: [...ids], starred });
}

/** Moves articles to the trash, closes the panes that show them, and offers to undo it. */
export async function trashArticles(ids: readonly ArticleId[]): Promise<void> {
  if (ids.length === 0) return;
  if (!(await attempt(() => backend.call('article.trash', { ids: [...ids] })))) return;
  const before = panesStore.get();
  forgetArticles(new Set(ids));
  const after = panesStore.get();
  showToast({
    message: strings.list.trashed(ids.length),
    action: {
      label: strings.undo,
      onSelect: async () => {
        if (!(await restoreArticles(ids, false))) return;
        const [first] = ids;
        selectionStore.set({ current: first ?? null, ids: new Set(ids) });
        // What was open is open again, unless something else was opened meanwhile.
        if (after !== before && panesStore.get() === after) showPanes(before);
      },
    },
  });
}

/** Takes articles out of the trash again. True when that was done. */
export async function restoreArticles(ids: readonly ArticleId[], tell = true): Promise<boolean> {
  if (ids.length === 0) return false;
  const restored = await attempt(() => backend.call('article.restore', { ids: [...ids] }));
  if (restored && tell) showToast({ message: strings.list.restored(ids.length) });
  return restored;
}

/** Deletes from the trash for ever: these articles, or with null all that lies there. Ask before. */
export async function eraseArticles(ids: readonly ArticleId[] | null): Promise<void> {
  await attempt(async () => {
    const { erased } = await backend.call('article.erase', ids === null ? {} : { ids: [...ids] });
    if (ids !== null) forgetArticles(new Set(ids));
    showToast({ message: strings.list.erased(erased) });
  });
}
