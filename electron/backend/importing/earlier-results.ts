import type { ArticleId } from '../../domain/article.ts';
import type { EarlierItem } from '../../storage/import-item-store.ts';

/**
 * What a file gave when it was read before. When it is read again, whatever comes back is recognized by its content and
 * counted once, so that no article is in the library or in the report twice.
 */
export interface EarlierResults {
  /** The file is read with other columns: what comes back is brought up to date, and what does not is put away. */
  readonly replaces: boolean;
  /**
   * The line of the report that a result has already: its twin in the library is one of the articles that the file gave before; or,
   * where there is no twin (null), the article that stood at this position was deleted for ever since. Null for a new result.
   */
  claim(position: number, twin: ArticleId | null): number | null;
  /** Where in the file's lines a result goes that came at this position: there, or after all others where a line stands there. */
  placeFor(position: number): number;
  /** The lines that no result has claimed. */
  unclaimed(): readonly EarlierItem[];
}

export function createEarlierResults(items: readonly EarlierItem[], replaces = false): EarlierResults {
  const taken = new Set(items.map(({ position }) => position));
  const gone = new Set(items.filter(({ present }) => !present).map(({ position }) => position));
  // A file may hold the same article several times, with a line for each.
  const lines = new Map<ArticleId, number[]>();
  for (const { article, position, present } of items) {
    if (!present) continue;
    const known = lines.get(article);
    if (known) known.push(position);
    else lines.set(article, [position]);
  }
  const claimed = new Set<number>();
  let last = items.at(-1)?.position ?? -1;

  return {
    replaces,
    claim(position, twin) {
      const line = twin === null ? (gone.delete(position) ? position : null) : lines.get(twin)?.shift();
      if (line === null || line === undefined) return null;
      claimed.add(line);
      return line;
    },
    placeFor(position) {
      const place = taken.has(position) ? last + 1 : position;
      taken.add(place);
      last = Math.max(last, place);
      return place;
    },
    unclaimed: () => items.filter(({ position }) => !claimed.has(position)),
  };
}
