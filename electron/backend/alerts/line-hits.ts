import { type AlertScope, NO_CONDITIONS } from '../../domain/alerts/alert.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Library } from '../../storage/library.ts';
import { articlesHitBy } from './articles-hit-by.ts';

/** What single lines of alerts hit, remembered while the library stays as it is: of a dialog's lines, one changes at a time. */
export interface LineHits {
  /**
   * The articles outside the trash that an alias hits, in no certain order; none where it cannot be understood.
   * Works in slices; throws an `AbortError` once the signal is aborted.
   */
  of(
    alias: string,
    scope: AlertScope,
    signal: AbortSignal,
    onFound?: (soFar: number) => void,
  ): Promise<ReadonlySet<ArticleId>>;
}

/** So many ids are kept in all: about 20 MB. */
const IDS_KEPT = 500_000;

export function createLineHits(library: Library): LineHits {
  const known = new Map<string, ReadonlySet<ArticleId>>();
  let kept = 0;
  let revision = -1;

  function forget(key: string): void {
    kept -= known.get(key)?.size ?? 0;
    known.delete(key);
  }

  function keep(key: string, found: ReadonlySet<ArticleId>): void {
    forget(key);
    known.set(key, found);
    kept += found.size;
    for (const oldest of known.keys()) {
      if (kept <= IDS_KEPT || oldest === key) break;
      forget(oldest);
    }
  }

  return {
    async of(alias, scope, signal, onFound) {
      if (revision !== library.revision()) {
        known.clear();
        kept = 0;
        revision = library.revision();
      }
      const key = `${scope} ${alias}`;
      const before = known.get(key);
      if (before) {
        keep(key, before);
        return before;
      }
      const began = revision;
      const found = await articlesHitBy(
        library,
        { aliases: [alias], scope, conditions: NO_CONDITIONS },
        signal,
        onFound,
      );
      if (began === library.revision()) keep(key, found);
      return found;
    },
  };
}
