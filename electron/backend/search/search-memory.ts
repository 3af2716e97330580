import type { ArticleId } from '../../domain/article.ts';
import type { Library } from '../../storage/library.ts';

/** What a search found: the total, and where the matcher had to decide, all ids in order. */
export interface Found {
  readonly total: number;
  readonly ids: readonly ArticleId[] | null;
  /** What the matcher has still to look at, in order; empty once it has decided on all. */
  readonly left: readonly ArticleId[];
}

/** The answers of the last searches, so that scrolling on asks the index for one page only. It forgets all when the library changes. */
export interface SearchMemory {
  get(key: string): Found | null;
  /** `revision` is the library's from before the search: what a write has overtaken meanwhile is not kept. */
  set(key: string, found: Found, revision: number): void;
}

const KEPT = 50;

export function createSearchMemory(library: Library): SearchMemory {
  const kept = new Map<string, Found>();
  let revision = library.revision();

  function upToDate(): void {
    if (revision === library.revision()) return;
    revision = library.revision();
    kept.clear();
  }

  return {
    get(key) {
      upToDate();
      return kept.get(key) ?? null;
    },
    set(key, found, searched) {
      upToDate();
      if (searched !== revision) return;
      kept.set(key, found);
      const oldest = kept.keys().next().value;
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}
