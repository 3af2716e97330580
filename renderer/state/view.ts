import type { ArticleView } from '../../electron/contract/schemas.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import { createStore } from './store.ts';

/** What the list shows: articles of a folder, alert, tag or import; the imports, and of one of them each item; or the inbox. */
export type View =
  | { readonly kind: 'articles'; readonly view: ArticleView }
  | { readonly kind: 'imports'; readonly opened: ImportId | null }
  | { readonly kind: 'inbox' }
  /** Charts instead of list and panes. */
  | { readonly kind: 'trends' };

export const ALL_ARTICLES: ArticleView = { folder: 'library' };

export const viewStore = createStore<View>({ kind: 'articles', view: ALL_ARTICLES });

/** What stands in the search field. */
export const queryStore = createStore('');

/** Shows these articles in the list; the query stays. */
export function showArticles(view: ArticleView): void {
  viewStore.set({ kind: 'articles', view });
}

/** Shows these articles with a query in the search field (a source from the palette, for example). */
export function showSearch(query: string, view: ArticleView = ALL_ARTICLES): void {
  queryStore.set(query);
  showArticles(view);
}

/** Leaves a view in which no article can be searched and opened. */
export function leaveForArticles(): void {
  const { kind } = viewStore.get();
  if (kind === 'imports' || kind === 'trends') showArticles(ALL_ARTICLES);
}

/** Shows all imports, or what became of each item of one. */
export function showImports(opened: ImportId | null = null): void {
  viewStore.set({ kind: 'imports', opened });
}

/** Shows the alerts' inbox, with what was last asked for there. */
export function showInbox(): void {
  viewStore.set({ kind: 'inbox' });
}

/** True when both show the same articles. */
export function isSameView(one: ArticleView, other: ArticleView): boolean {
  return (
    one.folder === other.folder &&
    (one.unread ?? false) === (other.unread ?? false) &&
    (one.starred ?? false) === (other.starred ?? false) &&
    one.alert === other.alert &&
    one.alertFolder === other.alertFolder &&
    one.tag === other.tag &&
    one.importId === other.importId
  );
}
