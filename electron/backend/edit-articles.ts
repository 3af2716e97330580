import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleEdit } from '../contract/schemas.ts';
import { unpackDetails } from '../domain/article-details.ts';
import { toIndexDocument } from '../domain/index-document.ts';
import type { BackendContext } from './backend-context.ts';
import { chunksOf } from './slices.ts';

/** What tells whether an article is like another. */
const GROUPED_BY: ReadonlySet<string> = new Set(['headline', 'source', 'language', 'published']);

/** A transaction each, so that others are answered in between. */
const CHUNK = 50;

/**
 * Edits the metadata and tags of many articles; fields that are not named stay. Resolves to the edits that take it back, of
 * the articles that there are.
 */
export async function editArticles(
  context: BackendContext,
  edits: readonly ArticleEdit[],
): Promise<ArticleEdit[]> {
  const { library, announcer } = context;
  const back: ArticleEdit[] = [];
  for (const chunk of chunksOf(edits, CHUNK)) {
    library.write('full', () => {
      for (const edit of chunk) {
        const inverse = editOne(context, edit);
        if (inverse) back.push(inverse);
      }
    });
    if (edits.length > CHUNK) await nextTurn();
  }
  announcer.articlesChanged(back.map(({ id }) => id));
  return back;
}

function editOne(
  { library, cache, alerts, grouper, now }: BackendContext,
  { id, changes, add, remove }: ArticleEdit,
): ArticleEdit | null {
  const before = library.articles.record(id);
  if (!before) return null;
  // Fields that are named without a value are fields that do not change.
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  const known = { slugline: '', keywords: [], ...unpackDetails(before.details), ...before };
  const was = Object.fromEntries(named.map(([field]) => [field, known[field as keyof typeof changes]]));
  const tags = new Set(library.tags.of(id));
  const added = add.filter((tag) => !tags.has(tag));
  const removed = remove.filter((tag) => tags.has(tag));
  library.tags.remove([id], removed);
  library.tags.add([id], added);
  if (named.length === 0) library.articles.touch([id], now());
  else {
    library.articles.edit(id, Object.fromEntries(named), now());
    cache.forget([id]);
    if (named.some(([field]) => GROUPED_BY.has(field))) grouper.edited(id);
    const article = cache.peek(id);
    if (article && before.trashedAt === null) {
      library.search.replace(id, toIndexDocument(article.tokenized));
      alerts.rematch([id]);
    }
  }
  return { id, changes: was, add: removed, remove: added };
}
