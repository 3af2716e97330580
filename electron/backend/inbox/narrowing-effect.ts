import type { NarrowedAlert, NarrowingEffect } from '../../contract/inbox.ts';
import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertId } from '../../domain/alerts/alert.ts';
import type { AlertReach } from '../../domain/alerts/narrowing.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import { findCandidates } from '../alerts/candidates.ts';
import { checkAliases } from '../alerts/check-aliases.ts';
import { lookThrough } from '../alerts/look-through.ts';
import { previewExamples } from '../alerts/preview-examples.ts';
import type { BackendContext } from '../backend-context.ts';
import { Failure } from '../failure.ts';

type Context = Pick<BackendContext, 'library' | 'cache' | 'alerts' | 'notices'>;

const EXAMPLES = 3;

/** Answers `inbox.effect`: what would go and stay. Nothing is changed. */
export async function narrowingEffect(
  { library, cache }: Pick<Context, 'library' | 'cache'>,
  { alert, article, reach, mayBring }: CheckedArgument<'inbox.effect'>,
  signal: AbortSignal,
): Promise<NarrowingEffect> {
  const before = library.alerts.get(alert);
  if (!before) throw new Failure('not-found', 'This alert was deleted.');
  const hits = library.inbox.hitsOfAlert(alert).filter((hit) => hit.article !== article);
  const found = await hitsOf(
    library,
    alert,
    reach,
    new Set(hits.map((hit) => hit.article)),
    mayBring,
    signal,
  );
  const going = hits.filter((hit) => !found.staying.has(hit.article));
  const newest = (ids: readonly ArticleId[]): ArticleId[] => ids.slice(-EXAMPLES).reverse();
  const compiled = compileAlerts([{ ...before, id: 1 }]);
  const stays = hits.flatMap((hit) => (found.staying.has(hit.article) ? hit.article : []));
  return {
    goes: going.length,
    unread: going.filter(({ state }) => state === 'unread').length,
    stays: stays.length,
    brings: found.brings,
    going: previewExamples(cache, compiled, newest(going.map((hit) => hit.article))),
    staying: previewExamples(cache, compiled, newest(stays)),
  };
}

/** Answers `inbox.narrow`: saves the alert as it was proposed, and says what it takes to undo that. */
export async function narrowAlertTo(
  { library, alerts, notices }: Context,
  { alert, reach }: CheckedArgument<'inbox.narrow'>,
  signal: AbortSignal,
): Promise<NarrowedAlert> {
  checkAliases(reach.aliases);
  const found = library.alerts.get(alert);
  if (!found) throw new Failure('not-found', 'This alert was deleted.');
  const { id: _, createdAt: __, ...before } = found;
  const hits = library.inbox.hitsOfAlert(alert);
  const { staying } = await hitsOf(
    library,
    alert,
    reach,
    new Set(hits.map((hit) => hit.article)),
    false,
    signal,
  );
  await alerts.save(alert, { ...before, ...reach });
  notices.look();
  return { before, gone: hits.filter((hit) => !staying.has(hit.article)) };
}

/** Which of these hits an alert of this reach still has, and (where that is asked) how many it has beside them. */
async function hitsOf(
  library: Context['library'],
  alert: AlertId,
  reach: AlertReach,
  hits: ReadonlySet<ArticleId>,
  others: boolean,
  signal: AbortSignal,
): Promise<{ staying: ReadonlySet<ArticleId>; brings: number }> {
  const { ids, certain } = await findCandidates(library, reach, library.articles.lastId(), signal);
  const staying = new Set(ids.filter((id) => hits.has(id) && certain.has(id)));
  let brings = 0;
  // What the index does not decide is read; of what is no hit now only where it may become one.
  const asked = ids.filter((id) => (hits.has(id) ? !certain.has(id) : others));
  await lookThrough(library, reach, asked, signal, (found) => {
    for (const { article } of found) {
      if (hits.has(article)) staying.add(article);
      // Others that are not relevant are no news either.
      else if (library.hits.mentionsOf(alert, article) === null) brings += 1;
    }
  });
  return { staying, brings };
}
