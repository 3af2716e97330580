import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { ALERT_COLORS } from '../../electron/domain/alerts/alert.ts';
import { type BenchBackend, startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { holdTo, type Row } from './row.ts';

/** The corpus so many times over: Reuters gives 95,215 articles. */
const COPIES = 5;
const ROUNDS = 3;
/** What few articles have, and what nearly all of them or very many candidates have. */
const NARROW = ['=OPEC', '"interest rate"', 'oil NEAR/5 prices'];
const WIDE = ['the', '=US'];
const COUNT_MS = 300;
const STORED_MS = 1_000;
const FIRST_MS = 100;
const WIDE_MS = 5_000;
const BLOCK_MS = 50;
/** Longer than the tidying takes. */
const TIDY_MS = 5_000;

interface Measured {
  readonly hits: number;
  /** Milliseconds from asking for the alert to the first count of it, to the whole count, and to its last hit being stored. */
  readonly first: number;
  readonly count: number;
  readonly stored: number;
  /** The longest time for which nothing else was answered. */
  readonly block: number;
}

/** How long a new alert takes to look through a large library, the best of some rounds; of several alerts the slowest counts. */
export async function lookBackSpeed(context: BenchContext): Promise<Row[]> {
  const backend = await largeLibrary(context);
  const best = new Map<string, Measured>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const alias of [...NARROW, ...WIDE]) {
      const measured = await measure(backend, alias);
      const before = best.get(alias) ?? measured;
      const least = (figure: keyof Measured): number => Math.min(before[figure], measured[figure]);
      best.set(alias, {
        hits: measured.hits,
        first: least('first'),
        count: least('count'),
        stored: least('stored'),
        block: least('block'),
      });
      const { hits, first, count, stored, block } = measured;
      context.say(
        `look-back, ${alias}: ${hits} hits, first count ${Math.round(first)} ms, whole count ${Math.round(count)} ms, stored ${Math.round(stored)} ms, longest block ${Math.round(block)} ms`,
      );
    }
  }
  backend.close();
  const row = (name: string, aliases: readonly string[], figure: keyof Measured, atMost: number): Row =>
    holdTo(
      {
        name: `look-back-${name}`,
        ours: Math.max(...aliases.map((alias) => best.get(alias)?.[figure] ?? Number.NaN)),
        unit: 'ms',
      },
      { atMost },
    );
  return [
    row('count', NARROW, 'count', COUNT_MS),
    row('stored', NARROW, 'stored', STORED_MS),
    row('wide-first', WIDE, 'first', FIRST_MS),
    row('wide-stored', WIDE, 'stored', WIDE_MS),
    row('block', [...NARROW, ...WIDE], 'block', BLOCK_MS),
  ];
}

async function largeLibrary({ corpus, newFolder, parser, say }: BenchContext): Promise<BenchBackend> {
  say(`building a library of the corpus, ${COPIES} times over …`);
  const folder = newFolder();
  const path = join(folder, 'corpus-many.jsonl');
  await writeCopies(corpus.path, path);
  const backend = startBackend(folder, parser);
  const { imported, failed } = await backend.importFile(path);
  say(`${imported} imported, ${failed} failed; grouping them …`);
  await backend.grouped();
  await wait(TIDY_MS);
  return backend;
}

/** Every line of a JSONL file once more for each copy; the number in its headline makes it another article. */
async function writeCopies(from: string, to: string): Promise<void> {
  const out = createWriteStream(to);
  for (let copy = 1; copy <= COPIES; copy += 1) {
    for await (const line of createInterface({ input: createReadStream(from) })) {
      const article = JSON.parse(line) as Record<string, unknown>;
      const key = 'headline' in article ? 'headline' : 'title';
      const headline = copy === 1 ? article[key] : `${article[key]} (${copy})`;
      if (!out.write(`${JSON.stringify({ ...article, [key]: headline })}\n`)) {
        await once(out, 'drain');
      }
    }
  }
  out.end();
  await once(out, 'finish');
}

async function measure({ client }: BenchBackend, alias: string): Promise<Measured> {
  const counts: { readonly found: number; readonly at: number }[] = [];
  const stopCounting = client.on('alert.lookingBack', ({ progress }) => {
    if (progress) counts.push({ found: progress.found, at: performance.now() });
  });
  const heart = startHeart();
  const started = performance.now();
  const ended = new Promise<void>((resolve) => {
    const stop = client.on('alerts.changed', ({ alerts }) => {
      const row = alerts.at(-1);
      if (!row || row.lookingBack) return;
      stop();
      resolve();
    });
  });
  const saved = await client.call('alert.save', {
    settings: { name: alias, color: ALERT_COLORS[0], aliases: [alias], scope: 'article', paused: false },
  });
  await ended;
  const end = performance.now();
  const block = heart.stop();
  stopCounting();
  const row = (await client.call('alert.list')).find(({ id }) => id === saved.id);
  const hits = row?.total ?? 0;
  await client.call('alert.delete', { id: saved.id });
  const whole = counts.find(({ found }) => found === hits)?.at ?? end;
  return {
    hits,
    first: (counts[0]?.at ?? end) - started,
    count: whole - started,
    stored: end - started,
    block,
  };
}

/** Beats with each turn of the event loop; `stop` gives the longest time from one beat to the next, in milliseconds. */
function startHeart(): { readonly stop: () => number } {
  let longest = 0;
  let last = performance.now();
  let running = true;
  const beat = (): void => {
    const moment = performance.now();
    longest = Math.max(longest, moment - last);
    last = moment;
    if (running) setImmediate(beat);
  };
  setImmediate(beat);
  return {
    stop() {
      running = false;
      return longest;
    },
  };
}
