import { ALERT_COLORS } from '../../electron/domain/alerts/alert.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { holdTo, percentile, type Row } from './row.ts';

/** Common words and names, so that the alerts have very many hits. */
const WATCHED = (
  'the of to and said mln dlrs pct vs year bank oil market stock trade japan loss profit shares company government prices ' +
  'rate dollar exports tax opec wheat sugar gold coffee crude sales net april march week president minister agreement ' +
  'production interest reserves quarter report states world york washington london tokyo'
).split(' ');
type Range = { readonly from: string; readonly to: string } | null;
const SPRING: Range = { from: '1987-03-01', to: '1987-06-30' };
const ROUNDS = 15;
/** A person who changes a choice sees the answer at once. */
const FIRST_MS = 500;
const AGAIN_MS = 100;

/**
 * Milliseconds for what the trends show of fifty alerts: all of it after a change of the library, and then the slowest of its
 * three parts for another time.
 */
export async function trendsSpeed(context: BenchContext): Promise<Row[]> {
  const backend = startBackend(await context.library(), context.parser);
  const { client } = backend;
  const alerts: number[] = [];
  let hits = 0;
  for (const [index, word] of WATCHED.slice(0, 50).entries()) {
    const color = ALERT_COLORS[index % ALERT_COLORS.length] ?? 'red';
    const settings = { name: word, color, aliases: [word], scope: 'article', paused: false } as const;
    const { id, total } = await client.call('alert.save', { settings });
    alerts.push(id);
    hits += total;
  }
  context.say(`trends: ${alerts.length} alerts with ${hits} hits`);
  const asks = [
    (range: Range) => client.call('trend.timeline', { alerts, range, bucket: 'day' }),
    (range: Range) => client.call('trend.parts', { alerts, range }),
    (range: Range) => client.call('trend.together', { alerts, range }),
  ] as const;
  const first: number[] = [];
  const again = asks.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    await client.call('article.mark', { ids: [1], starred: round % 2 === 0 });
    first.push(await timed(() => Promise.all(asks.map((ask) => ask(null)))));
    for (const [index, ask] of asks.entries()) again[index]?.push(await timed(() => ask(SPRING)));
  }
  backend.close();
  return [
    holdTo({ name: 'trends-first', ours: percentile(first, 0.5), unit: 'ms' }, { atMost: FIRST_MS }),
    holdTo(
      { name: 'trends-again', ours: Math.max(...again.map((times) => percentile(times, 0.5))), unit: 'ms' },
      { atMost: AGAIN_MS },
    ),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
