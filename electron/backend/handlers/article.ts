import type { ArticleId } from '../../domain/article.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import { parseQuery } from '../../domain/query/parse-query.ts';
import type { BackendContext } from '../backend-context.ts';
import { circumstancesOf } from '../circumstances.ts';
import { editArticles } from '../edit-articles.ts';
import { exportArticles } from '../export-articles.ts';
import { Failure } from '../failure.ts';
import { restoreArticles, trashArticles } from '../trash.ts';
import type { HandlersOf } from './handler.ts';

export const articleHandlers: HandlersOf<'article'> = {
  'article.open': (context, { id, query }) => {
    const article = context.library.articles.article(id);
    const cached = context.cache.get(id);
    if (!article || !cached) throw new Failure('not-found', 'This article is no longer in the library.');
    const parsed = parseQuery(query);
    const asked = parsed.ok ? parsed.query : null;
    const circumstances = circumstancesOf(context.library, cached.record);
    return {
      article,
      alerts: context.alerts.mentions(cached.tokenized),
      search: (asked && matchQuery(asked, cached.tokenized, { circumstances })) ?? [],
      group: context.library.groups.groupOf(id),
    };
  },

  'article.picture': ({ library }, { id, picture }) => {
    const found = library.pictures.get(id, picture);
    if (!found) throw new Failure('not-found', 'This picture is no longer in the library.');
    return { address: `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}` };
  },

  'article.edit': async (context, { id, changes }) => {
    const edited = await editArticles(context, [{ id, changes, add: [], remove: [] }]);
    if (edited.length === 0) throw new Failure('not-found', 'This article is no longer in the library.');
    return null;
  },

  'article.editMany': (context, { edits }) => editArticles(context, edits),

  'article.mark': (context, { ids, read, starred }) => {
    const { library, announcer, now } = context;
    if (read !== undefined) markRead(context, ids, read);
    if (starred !== undefined) {
      library.write('full', () => library.articles.markStarred(ids, starred, now()));
      announcer.articlesChanged(ids);
    }
    return null;
  },

  'article.tag': ({ library, announcer, now }, { ids, add, remove }) => {
    library.write('full', () => {
      library.tags.remove(ids, remove);
      library.tags.add(ids, add);
      library.articles.touch(ids, now());
    });
    announcer.articlesChanged(ids);
    return null;
  },

  'article.trash': async (context, { ids }) => {
    await trashArticles(context, ids);
    context.announcer.articlesChanged(ids);
    return null;
  },

  'article.restore': async (context, { ids }) => {
    await restoreArticles(context, ids);
    context.announcer.articlesChanged(ids);
    return null;
  },

  'article.erase': ({ library, cache, announcer }, { ids }) => {
    const erased = library.write('full', () => {
      const count = library.articles.erase(ids ?? null);
      if (count > 0) library.originals.deleteUnused();
      return count;
    });
    cache.forget(ids ?? []);
    announcer.articlesChanged(null);
    return { erased };
  },

  'article.export': exportArticles,
};

/** Marks articles and what alerts hit in them; says nothing where nothing changes. */
function markRead({ library, announcer }: BackendContext, ids: readonly ArticleId[], read: boolean): void {
  const changed = ids.filter((id) => {
    const record = library.articles.record(id);
    return record !== null && (record.read !== read || (read && library.hits.hasUnseen(id)));
  });
  if (changed.length === 0) return;
  library.write('full', () => {
    library.articles.markRead(changed, read);
    library.hits.setSeen(changed, read);
  });
  announcer.articlesChanged(changed);
}
