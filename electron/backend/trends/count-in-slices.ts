import type { IdSlice } from '../../storage/trend-store.ts';
import type { BackendContext } from '../backend-context.ts';
import { inSlices } from '../slices.ts';

/** So many articles are counted at once: a few milliseconds of work for an alert that hits each of them. */
const SLICE = 4_000;

/**
 * Calls `count` for each item with each piece of the library, and answers others in between.
 * Throws an `AbortError` as soon as the signal is aborted.
 */
export async function countInSlices<Item>(
  { library }: Pick<BackendContext, 'library'>,
  items: readonly Item[],
  count: (item: Item, slice: IdSlice, index: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const last = library.articles.lastId();
  function* pieces(): Generator<readonly [Item, IdSlice, number]> {
    for (const [index, item] of items.entries()) {
      for (let from = 1; from <= last; from += SLICE) yield [item, { from, to: from + SLICE - 1 }, index];
    }
  }
  await inSlices(pieces(), ([item, slice, index]) => count(item, slice, index), signal);
}
