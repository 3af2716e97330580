import type { ArticleId } from '../../electron/domain/article.ts';
import { createStore } from './store.ts';

export interface Selection {
  /** The article that the keyboard stands on; null with an empty list. */
  readonly current: ArticleId | null;
  /** All selected articles; holds `current` unless it was taken out with Ctrl. */
  readonly ids: ReadonlySet<ArticleId>;
}

const NOTHING: Selection = { current: null, ids: new Set() };

/** What is selected in the list. */
export const selectionStore = createStore<Selection>(NOTHING);

/** Selects one article and nothing else. */
export function selectOnly(id: ArticleId | null): void {
  selectionStore.set(id === null ? NOTHING : { current: id, ids: new Set([id]) });
}

/** The selected articles, for an action that takes them all. */
export function selectedIds(): readonly ArticleId[] {
  return [...selectionStore.get().ids];
}
