import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one request may keep all others waiting. */
const SLICE_MS = 8;

/**
 * Walks over items in slices, so that other requests are answered in between.
 * Throws an `AbortError` as soon as the signal is aborted.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  visit: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  let sliceBegan = performance.now();
  for (const item of items) {
    visit(item);
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    sliceBegan = performance.now();
  }
}

/** Parts a list into lists of at most this length. */
export function chunksOf<Item>(items: readonly Item[], length: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += length) chunks.push(items.slice(start, start + length));
  return chunks;
}
