import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InboxEntryKey } from '../../contract/inbox.ts';
import type { HitRecord } from '../../storage/inbox-store.ts';
import type { BackendContext } from '../backend-context.ts';
import { chunksOf } from '../slices.ts';

/** A transaction each, so that others are answered in between. */
const CHUNK = 500;

/**
 * Changes the hits that entries stand for (`dismissed`: those that were dismissed, else those that count) and tells the
 * pages. Resolves to what the hits were before.
 */
export async function changeHits(
  { library, announcer }: Pick<BackendContext, 'library' | 'announcer'>,
  entries: readonly InboxEntryKey[],
  dismissed: boolean,
  change: (hit: HitRecord) => void,
): Promise<readonly HitRecord[]> {
  const before: HitRecord[] = [];
  for (const chunk of chunksOf(entries, CHUNK)) {
    library.write('full', () => {
      for (const { article, alert } of chunk) {
        const hits = library.inbox.hitsOf(article, { alert, dismissed });
        for (const hit of hits) change(hit);
        before.push(...hits);
      }
    });
    if (entries.length > CHUNK) await nextTurn();
  }
  if (before.length > 0) announcer.articlesChanged([...new Set(before.map(({ article }) => article))]);
  return before;
}
