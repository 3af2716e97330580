import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleId } from '../domain/article.ts';
import { toIndexDocument } from '../domain/index-document.ts';
import type { Library } from '../storage/library.ts';
import type { AlertBook } from './alerts/alert-book.ts';
import type { ArticleCache } from './article-cache.ts';
import type { Grouper } from './grouping/grouper.ts';
import { chunksOf } from './slices.ts';

interface TrashContext {
  readonly library: Library;
  readonly cache: ArticleCache;
  readonly alerts: AlertBook;
  readonly grouper: Grouper;
  readonly now: () => number;
}

/** A transaction each, so that others are answered in between. */
const CHUNK = 200;

/** Puts articles into the trash: out of search, lists and counts. Resolves to how many were not there before. */
export async function trashArticles(context: TrashContext, ids: readonly ArticleId[]): Promise<number> {
  let trashed = 0;
  for (const chunk of chunksOf(ids, CHUNK)) {
    trashed += context.library.write('full', () => trashFew(context, chunk));
    if (ids.length > CHUNK) await nextTurn();
  }
  return trashed;
}

/** Inside a transaction: {@link trashArticles} for a few. */
export function trashFew({ library, grouper, now }: TrashContext, ids: readonly ArticleId[]): number {
  const changed = library.articles.setTrashed(ids, now());
  for (const id of changed) library.search.remove(id);
  library.hits.setHidden(changed, true);
  grouper.movedInTrash(changed);
  return changed.length;
}

/** Takes articles out of the trash; alerts look at them again. */
export async function restoreArticles(context: TrashContext, ids: readonly ArticleId[]): Promise<void> {
  for (const chunk of chunksOf(ids, CHUNK)) {
    context.library.write('full', () => {
      for (const id of chunk) restoreArticle(context, id);
    });
    if (ids.length > CHUNK) await nextTurn();
  }
}

/** Inside a transaction: {@link restoreArticles} for one. Does nothing for an article that is not in the trash. */
export function restoreArticle({ library, cache, alerts, grouper }: TrashContext, id: ArticleId): void {
  if (library.articles.setTrashed([id], null).length === 0) return;
  const article = cache.peek(id);
  if (article) library.search.insert(id, toIndexDocument(article.tokenized));
  library.hits.setHidden([id], false);
  alerts.rematch([id]);
  grouper.movedInTrash([id]);
}
