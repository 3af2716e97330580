import type { ArticleId } from '../../domain/article.ts';
import type { EarlierItem } from '../../storage/import-item-store.ts';

/**
 * What a file gave when it was read before. When it is read again, whatever comes back is recognized by its content and
 * counted once, so that no article is in the library or in the report twice.
 */
export interface EarlierResults {
  /**
   * True for a result that has its line in the report already: its twin in the library is one of the articles that the file
   * gave before; or, where there is no twin (null), the article that stood at this position was deleted for ever since.
   */
  claim(position: number, twin: ArticleId | null): boolean;
  /** Where in the file's lines a result goes that came at this position: there, or after all others where a line stands there. */
  placeFor(position: number): number;
}

export function createEarlierResults(items: readonly EarlierItem[]): EarlierResults {
  const taken = new Set(items.map(({ position }) => position));
  const gone = new Set(items.filter(({ present }) => !present).map(({ position }) => position));
  // A file may hold the same article several times, with a line for each.
  const lines = new Map<ArticleId, number>();
  for (const { article, present } of items) {
    if (present) lines.set(article, (lines.get(article) ?? 0) + 1);
  }
  let last = items.at(-1)?.position ?? -1;

  return {
    claim(position, twin) {
      if (twin === null) return gone.delete(position);
      const left = lines.get(twin) ?? 0;
      if (left > 0) lines.set(twin, left - 1);
      return left > 0;
    },
    placeFor(position) {
      const place = taken.has(position) ? last + 1 : position;
      taken.add(place);
      last = Math.max(last, place);
      return place;
    },
  };
}
