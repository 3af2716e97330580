import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { randomFrom } from './generate-articles.ts';
import { hostileQueries } from './hostile-queries.ts';
import { holdTo, percentile, type Row } from './row.ts';

const QUERIES = 10_000;
const SLOWEST_MS = 500;
/** As the page asks: what is found by then is shown, and the rest is counted while the rows are read. */
const PATIENCE_MS = 200;
const SEED = 5;
const SHOWN = 100;

/**
 * Ten thousand queries that nobody would write, through `search.run` and `search.explain` as the page asks them: each is answered
 * or refused with a place, soon.
 */
export async function hostileQuerySpeed(context: BenchContext): Promise<Row[]> {
  const backend = startBackend(await context.library(), context.parser);
  const times: number[] = [];
  let slowest = { ms: 0, query: '' };
  let thrown = 0;
  // A library that has just been opened reads its words once, as it does while a person types the first query.
  await backend.client.call('search.explain', { query: 'oil', typing: false, article: null });
  for (const [index, query] of hostileQueries(QUERIES, randomFrom(SEED)).entries()) {
    const started = performance.now();
    try {
      const typing = index % 2 === 0;
      await backend.client.call('search.run', {
        ...{ view: { folder: 'library' }, query, typing, correct: !typing, offset: 0, limit: 50 },
        sort: index % 5 === 0 ? 'date' : 'relevance',
        withinMs: PATIENCE_MS,
      });
      await backend.client.call('search.explain', { query, typing, article: 1 });
    } catch (error) {
      thrown += 1;
      context.say(`hostile-queries: ${JSON.stringify(query.slice(0, SHOWN))} threw ${error}`);
    }
    const ms = performance.now() - started;
    times.push(ms);
    if (ms > slowest.ms) slowest = { ms, query };
  }
  backend.close();
  const over = times.filter((ms) => ms > SLOWEST_MS).length;
  context.say(
    `hostile-queries: p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, ${over} over ${SLOWEST_MS} ms; slowest ${JSON.stringify(slowest.query.slice(0, SHOWN))}`,
  );
  return [
    holdTo({ name: 'hostile-queries-slowest', ours: slowest.ms, unit: 'ms' }, { atMost: SLOWEST_MS }),
    {
      ...{ name: 'hostile-queries-thrown', ours: thrown, unit: `of ${QUERIES}`, peer: null, peerName: '' },
      ...{ ratio: null, bar: 'figure <= 0', holds: thrown === 0 },
    },
  ];
}
