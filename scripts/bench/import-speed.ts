import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ALERT_COLORS } from '../../electron/domain/alerts/alert.ts';
import { openBareFts } from './bare-fts.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { pickNames } from './pick-names.ts';
import { compare, holdTo, type Row } from './row.ts';

/** The best of so many counts, on both sides: whatever else the machine does only ever makes it slower. */
const ROUNDS = 5;
const WARM_MS = 1_500;
/** Far more than a person sets. */
const ALERTS = 100;
/** Articles a second that a person with so many alerts need not wait for. */
const SLOWEST_WITH_ALERTS = 3_000;

/**
 * Articles a second from a JSONL file to the library (parsed, stored, indexed, with its original), beside inserts into a bare index;
 * and with alerts of one exact word each, against a limit.
 */
export async function importSpeed(context: BenchContext): Promise<Row[]> {
  const documents = await context.documents();
  const texts = (await context.articles()).map(({ headline, blocks }) =>
    [headline, ...blocks.map(({ text }) => text)].join('\n'),
  );
  const names = pickNames(texts, ALERTS);
  const ours: number[] = [];
  const alerted: number[] = [];
  const bare: number[] = [];
  const mergedLater: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await importOnce(context, []));
    alerted.push(await importOnce(context, names));
    bare.push(insertOnce(context, documents, false));
    mergedLater.push(insertOnce(context, documents, true));
    context.say(
      `import, round ${round + 1}: ${Math.round(ours.at(-1) ?? 0)}/s, with ${names.length} alerts ${Math.round(alerted.at(-1) ?? 0)}/s, bare ${Math.round(bare.at(-1) ?? 0)}/s`,
    );
  }
  return [
    compare(
      { name: 'import', ours: Math.max(...ours), unit: 'articles/s' },
      { peer: Math.max(...bare), peerName: 'bare FTS5 inserts' },
      { atLeast: 0.4 },
    ),
    compare(
      { name: 'import-merged-later', ours: Math.max(...ours), unit: 'articles/s' },
      { peer: Math.max(...mergedLater), peerName: 'the same, merging put off' },
      null,
    ),
    holdTo(
      { name: 'import-alerts-100', ours: Math.max(...alerted), unit: 'articles/s' },
      { atLeast: SLOWEST_WITH_ALERTS },
    ),
  ];

  function insertOnce({ newFolder }: BenchContext, all: typeof documents, mergeLater: boolean): number {
    const folder = newFolder();
    const fts = openBareFts(join(folder, 'bare.db'), { mergeLater });
    const started = performance.now();
    fts.insertAll(all);
    const seconds = (performance.now() - started) / 1_000;
    fts.close();
    rmSync(folder, { recursive: true });
    return all.length / seconds;
  }
}

async function importOnce(
  { newFolder, parser, corpus }: BenchContext,
  names: readonly string[],
): Promise<number> {
  const folder = newFolder();
  const backend = startBackend(folder, parser);
  for (const name of names) {
    await backend.client.call('alert.save', {
      settings: { name, color: ALERT_COLORS[0], aliases: [`=${name}`], scope: 'article', paused: false },
    });
  }
  // As in the app, which has a parser ready and warm before a person can have chosen a file.
  await backend.client.call('import.paste', {
    text: 'One line to wake up',
    html: '',
    digest: 'whole',
    picture: false,
  });
  await wait(WARM_MS);
  const started = performance.now();
  const { offered } = await backend.importFile(corpus.path);
  const seconds = (performance.now() - started) / 1_000;
  backend.close();
  rmSync(folder, { recursive: true });
  return offered / seconds;
}
