import type { AlertSettings } from '../../domain/alerts/alert.ts';
import { compileConditions } from '../../domain/alerts/compile-conditions.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { BackendContext } from '../backend-context.ts';
import { articlesHitBy } from './articles-hit-by.ts';

/** What an alert hits that is being written. */
export interface HitsOfLines {
  readonly all: ReadonlySet<ArticleId>;
  /** Of `all`, what each alias hits, in the order given. */
  readonly lines: readonly ReadonlySet<ArticleId>[];
}

/** What the lines of an alert hit, and all of them together. Works in slices; throws an `AbortError` once the signal is aborted. */
export async function hitsOfLines(
  { library, lineHits }: Pick<BackendContext, 'library' | 'lineHits'>,
  alert: Pick<AlertSettings, 'aliases' | 'scope' | 'conditions'>,
  signal: AbortSignal,
  onFound: (atLeast: number) => void = () => {},
): Promise<HitsOfLines> {
  const lines: ReadonlySet<ArticleId>[] = [];
  const asksMore = compileConditions(alert.conditions) !== null;
  const together = new Set<ArticleId>();
  for (const alias of alert.aliases) {
    const line = await lineHits.of(alias, alert.scope, signal, (soFar) => {
      // A line may hit what another has hit.
      if (!asksMore) onFound(Math.max(together.size, soFar));
    });
    lines.push(line);
    for (const id of line) together.add(id);
  }
  if (!asksMore) return { all: together, lines };
  const all = await articlesHitBy(library, alert, signal, onFound);
  return { all, lines: lines.map((line) => new Set([...line].filter((id) => all.has(id)))) };
}
