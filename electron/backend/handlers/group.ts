import type { GroupChange } from '../../contract/replies.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { NewDecision } from '../../storage/group-store.ts';
import type { BackendContext } from '../backend-context.ts';
import { Failure } from '../failure.ts';
import type { HandlersOf } from './handler.ts';

export const groupHandlers: HandlersOf<'group'> = {
  'group.get': ({ library }, { article }) => {
    const main = library.groups.member(article)?.main;
    if (main === undefined) return [];
    return library.groups.members(main).flatMap(({ article: id, role, jaccard }) => {
      const record = library.articles.record(id);
      if (!record) return [];
      const { headline, source, published, importedAt, words } = record;
      return [{ id, headline, source, published, importedAt, words, role, likeness: jaccard }];
    });
  },

  'group.split': (context, { article }) => {
    const others = membersWith(context, article).filter((id) => id !== article);
    if (others.length === 0) throw notInGroup();
    return decide(
      context,
      others.map((other) => ({ a: article, b: other, decision: 'out' })),
    );
  },

  'group.join': (context, { articles }) => {
    const all = [...new Set(articles.flatMap((id) => [id, ...membersWith(context, id)]))];
    if (all.some((id) => context.library.groups.article(id)?.trashed !== false)) {
      throw new Failure('not-found', 'One of these articles is no longer in the library.');
    }
    // Each with each, so that they stay together when one of them goes, and whatever was said of two of them before.
    const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => ({ a, b })));
    if (pairs.length === 0) throw new Failure('refused', 'Choose at least two articles.');
    if (pairs.length > MOST_PAIRS) throw new Failure('refused', 'These are too many for one group.');
    return decide(
      context,
      pairs.map(({ a, b }) => ({ a, b, decision: 'together' })),
    );
  },

  'group.main': (context, { article }) => {
    if (membersWith(context, article).length === 0) throw notInGroup();
    return decide(context, [{ a: article, b: article, decision: 'main' }]);
  },

  'group.undo': ({ library, grouper, announcer }, { step }) => {
    const changed = library.write('full', () => grouper.decided(library.groups.undo(step)));
    announcer.articlesChanged(changed);
    return null;
  },
};

/** Some 140 articles, each with each. */
const MOST_PAIRS = 10_000;

function membersWith({ library }: BackendContext, article: ArticleId): ArticleId[] {
  const main = library.groups.member(article)?.main;
  return main === undefined ? [] : library.groups.members(main).map(({ article: id }) => id);
}

function notInGroup(): Failure {
  return new Failure('not-found', 'This article is in no group any more.');
}

function decide(
  { library, grouper, announcer }: BackendContext,
  decisions: readonly NewDecision[],
): GroupChange {
  const { step, changed } = library.write('full', () => {
    const made = library.groups.decide(decisions);
    const about = new Set(decisions.flatMap(({ a, b }) => [a, b]));
    return { step: made, changed: grouper.decided([...about]) };
  });
  announcer.articlesChanged(changed);
  return { step };
}
