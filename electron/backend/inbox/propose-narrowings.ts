import type { CheckedArgument } from '../../contract/ipc.ts';
import { narrowAlert } from '../../domain/alerts/narrow-alert.ts';
import type { HitSample, Narrowing } from '../../domain/alerts/narrowing.ts';
import type { BackendContext } from '../backend-context.ts';
import { Failure } from '../failure.ts';
import { inSlices } from '../slices.ts';

/** So many of the newest relevant hits are read: enough to see what is common, few enough to be read while one waits. */
const RELEVANT_READ = 200;

/** Answers `inbox.narrowings`. */
export async function proposeNarrowings(
  { library, cache }: Pick<BackendContext, 'library' | 'cache'>,
  { alert: id, article, reason }: CheckedArgument<'inbox.narrowings'>,
  signal: AbortSignal,
): Promise<readonly Narrowing[]> {
  const reach = library.alerts.get(id);
  if (!reach) throw new Failure('not-found', 'This alert was deleted.');
  const sample = (of: number): HitSample | null => {
    const found = cache.peek(of);
    return found && { article: found.tokenized, mentions: library.hits.mentionsOf(id, of) ?? [] };
  };
  const dismissed = sample(article);
  if (!dismissed) throw new Failure('not-found', 'This article is no longer in the library.');

  const others = library.inbox.hitsOfAlert(id).filter((hit) => hit.article !== article);
  const relevant: HitSample[] = [];
  await inSlices(
    others.slice(-RELEVANT_READ),
    (hit) => {
      const read = sample(hit.article);
      if (read) relevant.push(read);
    },
    signal,
  );
  const articles = Math.max(1, library.articles.counts().articles);
  const { aliases, scope, conditions } = reach;
  return narrowAlert(
    {
      reach: { aliases, scope, conditions },
      dismissed,
      relevant,
      commonness: (word) => library.search.articlesWith(word) / articles,
    },
    reason,
  );
}
