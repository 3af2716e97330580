import type { CheckedArgument } from '../../contract/ipc.ts';
import type { TrendPartRow, TrendParts, TrendPartTable } from '../../contract/trends.ts';
import { addCounts, NO_COUNT, TREND_PARTS, type TrendCount } from '../../domain/alerts/trend.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { BackendContext } from '../backend-context.ts';
import { inSlices } from '../slices.ts';
import { countBy } from './count-by.ts';
import { datesWithin, trendFactsOf } from './trend-facts.ts';

/** More than anyone reads; the others are told as one figure. */
const MOST_ROWS = 100;

/** Answers `trend.parts`. */
export async function makeParts(
  { library }: Pick<BackendContext, 'library'>,
  { alerts, range }: CheckedArgument<'trend.parts'>,
  signal: AbortSignal,
): Promise<TrendParts> {
  const facts = await trendFactsOf(library);
  signal.throwIfAborted();
  const counted = datesWithin(facts, range);
  const keyOf = rememberKeys();
  const gathered = TREND_PARTS.map((part) => [part, new Map<string, Gathered>()] as const);
  await inSlices(
    alerts.entries(),
    ([index, alert]) => {
      for (const [part, found] of gathered) {
        for (const [value, count] of countBy(facts, alert, facts.parts[part], counted)) {
          gather(found, value, keyOf, count, index, alerts.length);
        }
      }
    },
    signal,
  );
  return Object.fromEntries(
    gathered.map(([part, found]) => [part, toTable(found, alerts.length)]),
  ) as TrendParts;
}

/** What is the same in every way in which a name is written; folding it costs more than all the counting, so it is done once. */
function rememberKeys(): (value: string) => string {
  const keys = new Map<string, string>();
  return (value) => {
    const known = keys.get(value);
    if (known !== undefined) return known;
    const key = foldText(value).trim();
    keys.set(value, key);
    return key;
  };
}

/** One outlet or place, in all the ways in which it is written. */
interface Gathered {
  readonly counts: TrendCount[];
  /** Articles by the way it is written. */
  readonly forms: Map<string, number>;
}

function gather(
  found: Map<string, Gathered>,
  value: string,
  keyOf: (value: string) => string,
  count: TrendCount,
  index: number,
  alerts: number,
): void {
  const key = keyOf(value);
  let one = found.get(key);
  if (!one) {
    one = { counts: Array.from({ length: alerts }, () => NO_COUNT), forms: new Map() };
    found.set(key, one);
  }
  one.counts[index] = addCounts(one.counts[index] ?? NO_COUNT, count);
  one.forms.set(value, (one.forms.get(value) ?? 0) + count.articles);
}

function toTable(found: ReadonlyMap<string, Gathered>, alerts: number): TrendPartTable {
  const nothing = Array.from({ length: alerts }, () => NO_COUNT);
  const rows: (TrendPartRow & { readonly articles: number })[] = [];
  for (const [key, { counts, forms }] of found) {
    if (key === '') continue;
    const [value = ''] = [...forms].sort(byCount)[0] ?? [];
    rows.push({ value, counts, articles: counts.reduce((sum, { articles }) => sum + articles, 0) });
  }
  rows.sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1));
  const others = rows.slice(MOST_ROWS);
  return {
    rows: rows.slice(0, MOST_ROWS).map(({ value, counts }) => ({ value, counts })),
    others: {
      values: others.length,
      counts: others.reduce<TrendCount[]>((sum, { counts }) => addAll(sum, counts), nothing),
    },
    unknown: found.get('')?.counts ?? nothing,
  };
}

function addAll(one: readonly TrendCount[], other: readonly TrendCount[]): TrendCount[] {
  return one.map((count, index) => addCounts(count, other[index] ?? NO_COUNT));
}

function byCount(
  [one, times]: readonly [string, number],
  [other, others]: readonly [string, number],
): number {
  return others - times || (one < other ? -1 : 1);
}
