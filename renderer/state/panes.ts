import type { ArticleId } from '../../electron/domain/article.ts';
import { backend } from './backend.ts';
import { changeSettings, settingsStore } from './settings.ts';
import { createStore } from './store.ts';

export type Side = 'left' | 'right';

export interface Panes {
  readonly left: ArticleId | null;
  readonly right: ArticleId | null;
  /** The pane that was used last: where an article opens and where keys go. */
  readonly active: Side;
  /** What the left pane showed before, so that "open beside" of what just opened there brings it back. */
  readonly leftBefore: ArticleId | null;
}

export const panesStore = createStore<Panes>({ left: null, right: null, active: 'left', leftBefore: null });

/** The query under which an article was opened, for its marks. By pane. */
export const paneQueryStore = createStore<Readonly<Record<Side, string>>>({ left: '', right: '' });

function change(next: Panes): void {
  panesStore.set(next);
  changeSettings({ panes: { left: next.left, right: next.right, active: next.active } });
}

/** Shows exactly these panes (again). */
export function showPanes(panes: Panes): void {
  change(panes);
}

/** Puts back what was open when the app was closed. */
export function restorePanes(): void {
  panesStore.set({ ...settingsStore.get().panes, leftBefore: null });
}

/**
 * Opening an article is what reads it and sees its hits. Showing it again (after a restart, or when an alert changed) is
 * not: what an alert newly finds in it still counts as unread.
 */
function markOpened(id: ArticleId): void {
  // Where the library is away the article is not shown either; it is opened again then.
  backend.call('article.mark', { ids: [id], read: true }).catch(() => undefined);
}

/** The pane that shows this article already. */
function sideOf(id: ArticleId, panes: Panes): Side | null {
  if (panes.left === id) return 'left';
  return panes.right === id ? 'right' : null;
}

/**
 * Opens an article in the given pane, else in the one that shows it already, else in the one that was used last. A query
 * marks its matches.
 */
export function openArticle(id: ArticleId, options: { side?: Side; query?: string } = {}): void {
  const panes = panesStore.get();
  const side = options.side ?? sideOf(id, panes) ?? (panes.right === null ? 'left' : panes.active);
  if (side === 'right' && panes.left === null) {
    openArticle(id, { ...options, side: 'left' });
    return;
  }
  markOpened(id);
  paneQueryStore.update((queries) => ({ ...queries, [side]: options.query ?? '' }));
  change({
    ...panes,
    [side]: id,
    active: side,
    leftBefore: side === 'left' && panes.left !== id ? panes.left : panes.leftBefore,
  });
}

/**
 * Opens an article beside the one that is being read. Where it just took that one's place in the left pane (a click in
 * the list), the left pane goes back to what it showed before: the person wants both, not the same article twice.
 */
export function openBeside(id: ArticleId, query = ''): void {
  const panes = panesStore.get();
  if (panes.left === null) {
    openArticle(id, { side: 'left', query });
    return;
  }
  markOpened(id);
  if (panes.left === id) {
    if (panes.leftBefore === null || panes.leftBefore === id) return;
    paneQueryStore.set({ left: '', right: query });
    change({ left: panes.leftBefore, right: id, active: 'right', leftBefore: null });
    return;
  }
  paneQueryStore.update((queries) => ({ ...queries, right: query }));
  change({ ...panes, right: id, active: 'right' });
}

/** Closes a pane; the article of the other one takes all the room. */
export function closePane(side: Side): void {
  const panes = panesStore.get();
  const queries = paneQueryStore.get();
  if (side === 'left') {
    paneQueryStore.set({ left: queries.right, right: '' });
    change({ left: panes.right, right: null, active: 'left', leftBefore: null });
  } else {
    paneQueryStore.set({ ...queries, right: '' });
    change({ ...panes, right: null, active: 'left', leftBefore: null });
  }
}

/** Exchanges the two panes. */
export function swapPanes(): void {
  const { left, right, active } = panesStore.get();
  if (left === null || right === null) return;
  const queries = paneQueryStore.get();
  paneQueryStore.set({ left: queries.right, right: queries.left });
  change({ left: right, right: left, active: active === 'left' ? 'right' : 'left', leftBefore: null });
}

export function activatePane(side: Side): void {
  const panes = panesStore.get();
  if (panes.active !== side) change({ ...panes, active: side });
}

/** Closes the panes that show an article which is gone. */
export function forgetArticles(ids: ReadonlySet<ArticleId>): void {
  const { left, right } = panesStore.get();
  if (right !== null && ids.has(right)) closePane('right');
  if (left !== null && ids.has(left)) closePane('left');
}
