import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlertDifference } from '../../contract/replies.ts';
import type { AlertId } from '../../domain/alerts/alert.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Library } from '../../storage/library.ts';

const READ_AT_ONCE = 2_000;

/**
 * What saving an alert would change of its stored hits, where it hits these articles then. What a person dismissed stays so, and is
 * neither new nor gone. Works in slices; throws an `AbortError` once the signal is aborted.
 */
export async function compareHits(
  library: Library,
  alert: AlertId,
  found: ReadonlySet<ArticleId>,
  signal: AbortSignal,
): Promise<AlertDifference> {
  let known = 0;
  let gone = 0;
  let after: ArticleId = 0;
  for (;;) {
    const stored = library.hits.storedOf(alert, after, READ_AT_ONCE);
    for (const { article, dismissed } of stored) {
      if (found.has(article)) known += 1;
      else if (!dismissed) gone += 1;
    }
    if (stored.length < READ_AT_ONCE) return { added: found.size - known, gone };
    after = stored.at(-1)?.article ?? after;
    await nextTurn();
    signal.throwIfAborted();
  }
}
