import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertsTogether } from '../../contract/trends.ts';
import type { BackendContext } from '../backend-context.ts';
import { countInSlices } from './count-in-slices.ts';

/** Answers `trend.together`. */
export async function makeTogether(
  context: BackendContext,
  { alerts, range }: CheckedArgument<'trend.together'>,
  signal: AbortSignal,
): Promise<AlertsTogether> {
  const { trends } = context.library;
  const places = new Map(alerts.map((alert, place) => [alert, place]));
  const own = alerts.map(() => 0);
  const common = new Map<string, { one: number; other: number; articles: number }>();
  await countInSlices(
    context,
    alerts,
    (alert, slice, at) => {
      for (const { other, articles } of trends.shared(alert, range, slice)) {
        const place = places.get(other);
        if (place === undefined) continue;
        if (place === at) {
          own[at] = (own[at] ?? 0) + articles;
          continue;
        }
        const key = `${Math.min(at, place)} ${Math.max(at, place)}`;
        const pair = common.get(key) ?? { one: Math.min(at, place), other: Math.max(at, place), articles: 0 };
        pair.articles += articles;
        common.set(key, pair);
      }
    },
    signal,
  );
  let articles = 0;
  await countInSlices(
    context,
    [range],
    (days, slice) => {
      articles += trends.articles(days, slice);
    },
    signal,
  );
  return { articles, own, pairs: [...common.values()] };
}
