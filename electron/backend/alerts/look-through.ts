import { setImmediate as nextTurn } from 'node:timers/promises';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Mention } from '../../domain/mention.ts';
import { tokenizeArticle } from '../../domain/tokenized-article.ts';
import type { Library } from '../../storage/library.ts';
import type { AskedAlert } from './candidates.ts';

/** An article that the alert hits, and where it is mentioned. */
export interface FoundHit {
  readonly article: ArticleId;
  readonly mentions: readonly Mention[];
}

/** How long others wait for their turn, in milliseconds; what is found in it is told (and stored) before it ends. */
const SLICE_MS = 8;
/** Texts are read by so many ids at once: the statement costs more than a row. */
const READ_AT_ONCE = 200;

/**
 * Asks the matcher about articles, in the order given. `tell` gets what one slice found and how many articles it looked at,
 * before anybody else has a turn: what it stores belongs to the articles as they are. Articles that went meanwhile are passed over.
 * Throws an `AbortError` once the signal is aborted.
 */
export async function lookThrough(
  library: Library,
  alert: AskedAlert,
  ids: readonly ArticleId[],
  signal: AbortSignal,
  tell: (hits: readonly FoundHit[], checked: number) => void,
): Promise<void> {
  const compiled = compileAlerts([{ id: 1, ...alert }]);
  let next = 0;
  // Of the slice, not of what is read at once: on a quick machine that takes less, and others must have their turn all the same.
  let ends = performance.now() + SLICE_MS;
  while (next < ids.length) {
    const began = next;
    const hits: FoundHit[] = [];
    const asked = ids.slice(next, next + READ_AT_ONCE);
    // Those that went are not among the rows, so the last row says how far it came.
    let last: ArticleId | null = null;
    for (const { id, article } of library.articles.searchable(asked)) {
      const [hit] = compiled.match(tokenizeArticle(article));
      if (hit) hits.push({ article: id, mentions: hit.mentions });
      last = id;
      if (performance.now() >= ends) break;
      last = null;
    }
    next = last === null ? began + asked.length : began + asked.indexOf(last) + 1;
    tell(hits, next - began);
    if (performance.now() < ends) continue;
    await nextTurn();
    signal.throwIfAborted();
    await library.easeLog();
    signal.throwIfAborted();
    ends = performance.now() + SLICE_MS;
  }
}
