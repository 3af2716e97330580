import { setTimeout as wait } from 'node:timers/promises';
import type { LibraryValue } from '../../electron/domain/query/known-value.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { holdTo, percentile, type Row } from './row.ts';

/** As a person types on: a word from its third letter, a name from the colon. */
const TYPED: readonly (readonly [of: LibraryValue, begun: string])[] = [
  ...(['the', 'com', 'comp', 'int', 'inter', 'oil', 'pre', 'mar', 'con', 'who', 'uni', 'sta'] as const).map(
    (begun) => ['word', begun] as const,
  ),
  ...(['', 'n', 'ne', 'new', 'l', 'lo', 'wash', 'tok'] as const).map((begun) => ['place', begun] as const),
  ...(['', 'r', 're', 'reut'] as const).map((begun) => ['source', begun] as const),
  ...(['', 'e'] as const).map((begun) => ['lang', begun] as const),
];
const ROUNDS = 20;
/** In the first seconds the backend makes ready what everybody will want: its vocabulary, a parser, the names. */
const READY_MS = 6_000;
/** One frame of the screen. */
const FRAME_MS = 16;

/** Milliseconds from asking what can be written at a place of a query to having it, each time after something was written. */
export async function completeSpeed(context: BenchContext): Promise<Row[]> {
  const backend = startBackend(await context.library(), context.parser);
  await wait(READY_MS);
  const times: number[] = [];
  // The first round reads the names for the first time, as a person's first word does.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, [of, begun]] of TYPED.entries()) {
      await backend.client.call('article.mark', { ids: [1], starred: index % 2 === 0 });
      const started = performance.now();
      const found = await backend.client.call('search.complete', { of, begun, limit: 8 });
      const took = performance.now() - started;
      if (round === 0) context.say(`complete: ${of} “${begun}”: ${found.length} in ${took.toFixed(1)} ms`);
      else times.push(took);
    }
  }
  backend.close();
  return [
    holdTo({ name: 'complete-p50', ours: percentile(times, 0.5), unit: 'ms' }, { atMost: FRAME_MS }),
    holdTo({ name: 'complete-p95', ours: percentile(times, 0.95), unit: 'ms' }, { atMost: FRAME_MS }),
  ];
}
