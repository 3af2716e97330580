import type { Likeness } from './likeness.ts';

const FEWEST = 8;
const MOST = 32;
const ONE_IN = 8;
const EVERY_HASH = 0x1_0000_0000;

/**
 * A small sample of a text's shingles that is alike for like texts: the smallest of its hashes, one in eight, at least 8 and at most 32
 * (MinHash with one hash function, "bottom-k": Broder 1997; Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007).
 */
export function sketchOf(shingles: Uint32Array): Uint32Array {
  const size = Math.min(MOST, Math.max(FEWEST, Math.ceil(shingles.length / ONE_IN)));
  return shingles.slice(0, size);
}

/** Below which value a sketch holds every shingle of its text. A sketch that could not be filled holds them all. */
export function reachOf(sketch: Uint32Array): number {
  return sketch.length < FEWEST ? EVERY_HASH : (sketch.at(-1) as number) + 1;
}

/**
 * The likeness of two texts as their sketches show it: both are looked at below the value up to which both are whole, as one
 * sample of both texts. `shared` hashes are in both; of the other sketch only size and reach are needed.
 */
export function estimateLikeness(
  shared: number,
  sketch: Uint32Array,
  other: { readonly size: number; readonly reach: number },
): Likeness {
  const reach = reachOf(sketch);
  const common = Math.min(reach, other.reach);
  const ours = reach === common ? sketch.length : countBelow(sketch, common);
  // Hashes lie evenly, so that how many of the other's lie below is known well enough.
  const theirs = Math.max(shared, (other.size * common) / other.reach);
  const smaller = Math.min(ours, theirs);
  return {
    jaccard: shared === 0 ? 0 : shared / (ours + theirs - shared),
    containment: smaller === 0 ? 0 : Math.min(1, shared / smaller),
  };
}

function countBelow(sorted: Uint32Array, limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
