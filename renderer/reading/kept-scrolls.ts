import type { ArticleId } from '../../electron/domain/article.ts';
import { panesStore } from '../state/panes.ts';

/** How far the articles in the panes are scrolled, in px, so that one that changes its pane keeps its place. */
const scrolls = new Map<ArticleId, number>();

panesStore.subscribe(() => {
  const { left, right } = panesStore.get();
  for (const id of scrolls.keys()) if (id !== left && id !== right) scrolls.delete(id);
});

/** Notes where an article is scrolled to. */
export function keepScroll(id: ArticleId, top: number): void {
  scrolls.set(id, top);
}

/** Where an article was scrolled to while it stood in a pane without interruption; else its top. */
export function keptScroll(id: ArticleId): number {
  return scrolls.get(id) ?? 0;
}
