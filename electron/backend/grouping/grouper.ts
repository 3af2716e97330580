import type { ArticleId } from '../../domain/article.ts';
import { type Fingerprint, fingerprint } from '../../domain/duplicates/fingerprint.ts';
import type { AlikePair } from '../../domain/duplicates/form-groups.ts';
import { areAlike, compareTexts } from '../../domain/duplicates/likeness.ts';
import { sketchOf } from '../../domain/duplicates/sketch.ts';
import { createSketchIndex, type SketchIndex } from '../../domain/duplicates/sketch-index.ts';
import type { Library } from '../../storage/library.ts';
import type { Announcer } from '../announcer.ts';
import { type FingerprintOf, regroup } from './regroup.ts';

/**
 * Finds the copies and versions of articles, and keeps their groups. New articles are grouped after their import, a little
 * at a time, since an import has to write; what the end of the program leaves over is grouped after the next start.
 */
export interface Grouper {
  /** Begins after so many milliseconds with what has not been grouped yet. */
  start(after?: number): void;
  /** Whether there is anything left to group. */
  busy(): boolean;
  /** Groups without pauses until nothing is left, or until it cannot (a full disk, say): for a program that ends then. */
  finish(): Promise<void>;
  /** Inside a transaction that put these articles into the trash or took them out of it. */
  movedInTrash(ids: readonly ArticleId[]): void;
  /** Inside a transaction that changed the headline, source or date of an article. */
  edited(id: ArticleId): void;
  /** Inside a transaction that stored a person's decision about these: returns the articles whose group changed. */
  decided(ids: readonly ArticleId[]): ArticleId[];
  stop(): void;
}

/** Others have their turn after so long, and for so long. */
const SLICE_MS = 8;
const PAUSE_MS = 3;
/** Articles in one transaction at most. */
const CHUNK = 200;
const SKETCHES_AT_ONCE = 2_000;
/** Fingerprints that stay at hand: of a story's articles each is compared with each. About 1 MB. */
const FINGERPRINTS_KEPT = 400;
const SHINGLES_KEPT = 200_000;
/** The sketches of the whole library are let go when nothing has come for so long. */
const FORGET_AFTER_MS = 120_000;

export function createGrouper(
  library: Library,
  announcer: () => Announcer,
  isImporting: () => boolean,
): Grouper {
  const { groups } = library;
  const kept = new Map<ArticleId, Fingerprint>();
  let shinglesKept = 0;
  let index: SketchIndex | null = null;
  /** The last article whose sketch is in the index. */
  let loaded: ArticleId = 0;
  let timer: NodeJS.Timeout | null = null;
  let forgetTimer: NodeJS.Timeout | null = null;
  /** Those that wait for the end of it. */
  let waiting: (() => void)[] = [];

  const fingerprintOf: FingerprintOf = (id) => {
    const known = kept.get(id);
    if (known) return known;
    const texts = library.articles.texts(id);
    if (!texts) return null;
    const made = fingerprint(
      texts.record.headline,
      texts.blocks.map(({ text }) => text),
      texts.record.published,
    );
    kept.set(id, made);
    shinglesKept += made.shingles.length;
    for (const [oldest, { shingles }] of kept) {
      if (oldest === id || (kept.size <= FINGERPRINTS_KEPT && shinglesKept <= SHINGLES_KEPT)) break;
      kept.delete(oldest);
      shinglesKept -= shingles.length;
    }
    return made;
  };

  function next(): void {
    timer = null;
    // The end of the import begins it anew.
    if (isImporting()) return;
    try {
      if (slice()) {
        schedule(waiting.length > 0 ? 0 : PAUSE_MS);
        return;
      }
      forgetLater();
    } catch {
      // A full disk, say, of which whoever writes something is told. What is left is grouped after the next import or start.
      forget();
    }
    letGo();
  }

  function letGo(): void {
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  }

  /** True while there is more to do. */
  function slice(): boolean {
    const ids = groups.unsketched(CHUNK);
    if (ids.length === 0) return false;
    if (!index || loaded < (ids[0] ?? 0) - 1) {
      if (load()) return true;
    }
    const began = performance.now();
    const changed = library.write('normal', () => {
      const alike: ArticleId[] = [];
      for (const id of ids) {
        if (group(id)) alike.push(id);
        if (performance.now() - began > SLICE_MS) break;
      }
      return regroup(groups, alike, fingerprintOf);
    });
    if (changed.length > 0) announcer().articlesComing();
    return true;
  }

  /** Takes the sketches of the library into memory, a part at a time. True while there are more. */
  function load(): boolean {
    index ??= createSketchIndex();
    const rows = groups.sketches(loaded, SKETCHES_AT_ONCE);
    for (const { article, sketch } of rows) index.add(article, sketch);
    loaded = rows.at(-1)?.article ?? loaded;
    return rows.length === SKETCHES_AT_ONCE;
  }

  /** Finds what a new article is alike to. False where there is nothing. */
  function group(id: ArticleId): boolean {
    const made = fingerprintOf(id);
    const sketch = made ? sketchOf(made.shingles) : new Uint32Array();
    const found = made && index ? alikeTo(id, made, withMains(index.candidates(sketch))) : [];
    groups.addSketch(id, made?.words ?? 0, sketch);
    index?.add(id, sketch);
    loaded = id;
    for (const pair of found) groups.addPair(pair);
    return found.length > 0;
  }

  /** A group is joined by what is like its main copy, so that one is compared in any case. */
  function withMains(candidates: readonly ArticleId[]): ReadonlySet<ArticleId> {
    return new Set(candidates.flatMap((id) => [id, groups.member(id)?.main ?? id]));
  }

  function alikeTo(id: ArticleId, one: Fingerprint, candidates: ReadonlySet<ArticleId>): AlikePair[] {
    return [...candidates].flatMap((other) => {
      const another = other === id ? null : fingerprintOf(other);
      if (!another) return [];
      const likeness = compareTexts(one, another);
      return areAlike(one, another, likeness) ? [{ a: id, b: other, ...likeness }] : [];
    });
  }

  function schedule(after: number): void {
    if (forgetTimer) clearTimeout(forgetTimer);
    forgetTimer = null;
    timer ??= setTimeout(next, after);
    // It keeps no program alive that nobody waits for.
    if (waiting.length === 0) timer.unref();
  }

  function forgetLater(): void {
    if (!index) return;
    forgetTimer ??= setTimeout(forget, FORGET_AFTER_MS);
    forgetTimer.unref();
  }

  function forget(): void {
    if (forgetTimer) clearTimeout(forgetTimer);
    forgetTimer = null;
    index = null;
    loaded = 0;
    kept.clear();
    shinglesKept = 0;
  }

  return {
    start: (after = 0) => schedule(after),
    busy: () => groups.unsketched(1).length > 0,

    finish() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (timer) clearTimeout(timer);
        timer = null;
        schedule(0);
      });
    },

    movedInTrash(ids) {
      regroup(groups, ids, fingerprintOf);
    },

    edited(id) {
      shinglesKept -= kept.get(id)?.shingles.length ?? 0;
      kept.delete(id);
      const made = fingerprintOf(id);
      if (!made) return;
      // Its text is the same. Only for short texts the headline counts; what the old one kept apart is not looked for anew.
      const others = groups.pairsOf(id);
      const before = groups.removePairs(id);
      for (const pair of others) {
        const other = fingerprintOf(pair.b);
        if (other && areAlike(made, other, pair)) groups.addPair(pair);
      }
      regroup(groups, [id, ...before], fingerprintOf);
    },

    decided: (ids) => regroup(groups, ids, fingerprintOf),

    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
      forget();
      letGo();
    },
  };
}
