import type { RequestArgument } from '../../electron/contract/ipc.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { strings } from '../strings/en.ts';
import { showToast } from '../ui/toast.tsx';
import { backend, errorMessage } from './backend.ts';
import { forgetArticles } from './panes.ts';

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
  forgetArticles(new Set(ids));
  showToast({
    message: strings.list.trashed(ids.length),
    action: { label: strings.undo, onSelect: () => void restoreArticles(ids, false) },
  });
}

/** Takes articles out of the trash again. */
export async function restoreArticles(ids: readonly ArticleId[], tell = true): Promise<void> {
  if (ids.length === 0) return;
  const restored = await attempt(() => backend.call('article.restore', { ids: [...ids] }));
  if (restored && tell) showToast({ message: strings.list.restored(ids.length) });
}

/** Deletes from the trash for ever: these articles, or with null all that lies there. Ask before. */
export async function eraseArticles(ids: readonly ArticleId[] | null): Promise<void> {
  await attempt(async () => {
    const { erased } = await backend.call('article.erase', ids === null ? {} : { ids: [...ids] });
    if (ids !== null) forgetArticles(new Set(ids));
    showToast({ message: strings.list.erased(erased) });
  });
}
