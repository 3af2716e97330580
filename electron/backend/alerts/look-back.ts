import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LookedThrough } from '../../contract/replies.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Library } from '../../storage/library.ts';
import { findCandidates } from './candidates.ts';
import { lookThrough } from './look-through.ts';

export interface LookBackOptions {
  readonly library: Library;
  readonly alert: Alert;
  readonly signal: AbortSignal;
  /** Articles that were matched anew since it began: its older answer does not count for them. */
  readonly matchedMeanwhile: ReadonlySet<ArticleId>;
  readonly now: () => number;
  /** After each slice. */
  readonly onProgress: (progress: LookedThrough) => void;
  /** Once, when it is known how many articles have to be looked at. */
  readonly onCandidates: (candidates: number) => void;
}

/** So many hits that are no more are taken away in one go. */
const REMOVED_AT_ONCE = 500;

/**
 * Applies an alert to every article that is there now. Hits are stored as they are found; a hit that is there already keeps what a person
 * did with it, and one that is none any more stays until the end. Only then the alert counts as having looked back, so that it does
 * so once more when the program ends before. Throws an `AbortError` once the signal is aborted.
 */
export async function lookBack(options: LookBackOptions): Promise<void> {
  const { library, alert, signal, matchedMeanwhile, now, onProgress, onCandidates } = options;
  const lastId = library.articles.lastId();
  const { ids, certain } = await findCandidates(library, alert, lastId, signal, (sofar) =>
    onProgress({ found: sofar.certain.size, checked: 0, candidates: sofar.ids.length }),
  );
  onCandidates(ids.length);

  const found = new Set<ArticleId>();
  let checked = 0;
  let certainChecked = 0;
  await lookThrough(library, alert, ids, signal, (hits, count) => {
    for (const id of ids.slice(checked, checked + count)) if (certain.has(id)) certainChecked += 1;
    checked += count;
    const stored = hits.filter(({ article }) => !matchedMeanwhile.has(article));
    if (stored.length > 0) {
      library.write('normal', () => {
        for (const { article, mentions } of stored) {
          library.hits.add(alert.id, article, { seen: false, toNotice: false, mentions, now: now() });
        }
      });
    }
    for (const { article } of hits) found.add(article);
    onProgress({ found: found.size + certain.size - certainChecked, checked, candidates: ids.length });
  });

  signal.throwIfAborted();
  await removeGone(options, lastId, found);
  library.write('full', () => library.alerts.setLookedBack(alert.id, true));
}

/** Takes away the hits that were not found again. */
async function removeGone(
  { library, alert, signal, matchedMeanwhile }: LookBackOptions,
  lastId: ArticleId,
  found: ReadonlySet<ArticleId>,
): Promise<void> {
  let after: ArticleId = 0;
  for (;;) {
    const stored = library.hits.articlesOf(alert.id, after, REMOVED_AT_ONCE);
    const gone = stored.filter((id) => id <= lastId && !found.has(id) && !matchedMeanwhile.has(id));
    if (gone.length > 0) {
      library.write('normal', () => {
        for (const id of gone) library.hits.remove(alert.id, id);
      });
    }
    if (stored.length < REMOVED_AT_ONCE) return;
    after = stored.at(-1) ?? lastId;
    await nextTurn();
    signal.throwIfAborted();
    await library.easeLog();
    signal.throwIfAborted();
  }
}
