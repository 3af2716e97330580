import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlertSettings } from '../../domain/alerts/alert.ts';
import { compileConditions } from '../../domain/alerts/compile-conditions.ts';
import type { ArticleId } from '../../domain/article.ts';
import { parseAlias } from '../../domain/query/parse-query.ts';
import { type QueryPlan, toPlan } from '../../domain/query/to-plan.ts';
import type { Library } from '../../storage/library.ts';

/** What is asked of the library: an alert that is there, or one that is being written. */
export type AskedAlert = Pick<AlertSettings, 'aliases' | 'scope' | 'conditions'>;

/** The articles outside the trash that an alert may hit. */
export interface Candidates {
  /** Ascending, each once. */
  readonly ids: readonly ArticleId[];
  /** Those of which the index alone knows that they are hit, so that they can be counted before anything is read. */
  readonly certain: ReadonlySet<ArticleId>;
}

/** So many ids are asked for in one go: a word that stands everywhere gives as many rows. */
const IDS_AT_ONCE = 2_000;

/**
 * The candidates among the articles up to `lastId`, as the index names them. `onMore` is told how many there are so far after each
 * stretch of the library. Others have their turn in between; throws an `AbortError` once the signal is aborted.
 */
export async function findCandidates(
  library: Library,
  alert: AskedAlert,
  lastId: ArticleId,
  signal: AbortSignal,
  onMore: (found: Candidates) => void = () => {},
): Promise<Candidates> {
  const plans = plansOf(library, alert);
  const ids: ArticleId[] = [];
  const certain = new Set<ArticleId>();
  for (let from = 1; from <= lastId; from += IDS_AT_ONCE) {
    const here = new Set<ArticleId>();
    for (const { plan, exact } of plans) {
      for (const id of library.search.findAll(plan, { from, to: Math.min(from + IDS_AT_ONCE - 1, lastId) })) {
        here.add(id);
        if (exact) certain.add(id);
      }
    }
    const ascending = [...here];
    if (plans.length > 1) ascending.sort((one, other) => one - other);
    for (const id of ascending) ids.push(id);
    onMore({ ids, certain });
    await nextTurn();
    signal.throwIfAborted();
  }
  return { ids, certain };
}

/** One for each alias that can be understood. With conditions no plan is exact, since the index knows nothing of them. */
function plansOf(library: Library, { aliases, scope, conditions }: AskedAlert): QueryPlan[] {
  const asksMore = compileConditions(conditions) !== null;
  return aliases.flatMap((alias) => {
    const parsed = parseAlias(alias);
    if (!parsed.ok || !parsed.query) return [];
    const { plan, exact } = toPlan(parsed.query, {
      scope,
      expand: (word) => library.search.wordsThatFit(word),
      attachedOnly: (forms) => library.search.attachedOnly(forms),
    });
    return [{ plan, exact: exact && !asksMore }];
  });
}
