import type { ArticleId } from '../article.ts';
import { estimateLikeness, reachOf } from './sketch.ts';

/**
 * The sketches of all articles, to be asked which of them may be like another: an open-addressed table from a hash to the
 * articles that have it. Takes 10 to 15 bytes for each hash of a sketch, of which there are at most 32 an article: with
 * 100,000 articles of 130 words 20 to 30 MB, of any length at most 50 MB.
 */
export interface SketchIndex {
  add(article: ArticleId, sketch: Uint32Array): void;
  /** The articles that are most likely to be like the one of this sketch, the likeliest first. */
  candidates(sketch: Uint32Array): ArticleId[];
  readonly size: number;
  /** What it takes in memory. */
  readonly bytes: number;
}

/**
 * A hash that so many articles have is kept of the first of them only: it is of a form, which tells nothing, or of copies,
 * of which the first lead to the group as well as all would.
 */
const MOST_WITH_ONE_HASH = 64;
const MOST_CANDIDATES = 24;
/** An estimate is less sure than the limits that the exact comparison sets. */
const LEAST_CONTAINMENT = 0.3;
const FULLEST = 0.8;
const GROWTH = 1.5;
const FIRST_CAPACITY = 1_024;
const EMPTY = -1;

export function createSketchIndex(): SketchIndex {
  let hashes = new Uint32Array(FIRST_CAPACITY);
  let owners = new Int32Array(FIRST_CAPACITY).fill(EMPTY);
  let used = 0;
  // Of each article, by its place: its id, and what an estimate needs of its sketch.
  let ids = new Int32Array(FIRST_CAPACITY);
  let sizes = new Uint8Array(FIRST_CAPACITY);
  let reaches = new Float64Array(FIRST_CAPACITY);
  let shared = new Uint8Array(FIRST_CAPACITY);
  let articles = 0;

  function add(article: ArticleId, sketch: Uint32Array): void {
    if (articles === ids.length) growArticles();
    ids[articles] = article;
    sizes[articles] = sketch.length;
    reaches[articles] = reachOf(sketch);
    while (used + sketch.length > hashes.length * FULLEST) growTable();
    for (const hash of sketch) insert(hash, articles);
    articles += 1;
  }

  function insert(hash: number, owner: number): void {
    let slot = firstSlot(hash, hashes.length);
    let same = 0;
    while (owners[slot] !== EMPTY) {
      if (hashes[slot] === hash) {
        same += 1;
        if (same === MOST_WITH_ONE_HASH) return;
      }
      slot = slot + 1 === hashes.length ? 0 : slot + 1;
    }
    hashes[slot] = hash;
    owners[slot] = owner;
    used += 1;
  }

  function growTable(): void {
    const [oldHashes, oldOwners] = [hashes, owners];
    hashes = new Uint32Array(Math.ceil(oldHashes.length * GROWTH));
    owners = new Int32Array(hashes.length).fill(EMPTY);
    used = 0;
    for (let slot = 0; slot < oldOwners.length; slot += 1) {
      if (oldOwners[slot] !== EMPTY) insert(oldHashes[slot] as number, oldOwners[slot] as number);
    }
  }

  function growArticles(): void {
    const capacity = Math.ceil(ids.length * GROWTH);
    ids = grown(ids, new Int32Array(capacity));
    sizes = grown(sizes, new Uint8Array(capacity));
    reaches = grown(reaches, new Float64Array(capacity));
    shared = new Uint8Array(capacity);
  }

  function candidates(sketch: Uint32Array): ArticleId[] {
    const touched: number[] = [];
    for (const hash of sketch) {
      let slot = firstSlot(hash, hashes.length);
      while (owners[slot] !== EMPTY) {
        if (hashes[slot] === hash) {
          const owner = owners[slot] as number;
          if (shared[owner] === 0) touched.push(owner);
          shared[owner] = (shared[owner] as number) + 1;
        }
        slot = slot + 1 === hashes.length ? 0 : slot + 1;
      }
    }
    const found: { readonly id: ArticleId; readonly shared: number; readonly containment: number }[] = [];
    for (const owner of touched) {
      const count = shared[owner] as number;
      shared[owner] = 0;
      const other = { size: sizes[owner] as number, reach: reaches[owner] as number };
      const { containment } = estimateLikeness(count, sketch, other);
      if (containment >= LEAST_CONTAINMENT)
        found.push({ id: ids[owner] as number, shared: count, containment });
    }
    return found
      .sort((a, b) => b.containment * b.shared - a.containment * a.shared || a.id - b.id)
      .slice(0, MOST_CANDIDATES)
      .map(({ id }) => id);
  }

  return {
    add,
    candidates,
    get size() {
      return articles;
    },
    get bytes() {
      return [hashes, owners, ids, sizes, reaches, shared].reduce((sum, array) => sum + array.byteLength, 0);
    },
  };
}

/** Hashes of sketches are small ones, so they are spread again (Knuth's multiplicative hashing) before they are scaled to a slot. */
function firstSlot(hash: number, capacity: number): number {
  return Math.floor(((Math.imul(hash, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * capacity);
}

function grown<Numbers extends Int32Array | Uint8Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
