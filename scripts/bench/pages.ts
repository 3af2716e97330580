import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { askReadability, readOurs, readWithDefuddle, readWithReadability } from './pages/page-readers.ts';
import { type PageScore, scorePage, sumScores } from './pages/page-score.ts';
import { readPageSet, type TruePage } from './pages/page-set.ts';
import { compare, type Row } from './row.ts';

const MEASURES: readonly {
  readonly name: keyof PageScore;
  /** What our share of all pages must be. */
  readonly bar: { readonly atLeast: number } | { readonly atMost: number };
}[] = [
  { name: 'present', bar: { atLeast: 0.93 } },
  { name: 'absent', bar: { atMost: 0.06 } },
  { name: 'title', bar: { atLeast: 0.85 } },
  { name: 'date', bar: { atLeast: 0.8 } },
  { name: 'author', bar: { atLeast: 0.7 } },
];
const ROUNDS = 3;
const WARM_MS = 1_500;

/** What is read of saved pages whose truth is known, beside Readability and Defuddle alone, and how fast. Nothing without pages. */
export async function pageQuality(context: BenchContext): Promise<Row[]> {
  if (context.pages === null) {
    context.say('pages: skipped, since no pages were given (--pages FOLDER or FILE.tar.gz)');
    return [];
  }
  const { folder, pages } = readPageSet(context.pages, context.newFolder());
  const scored: Scored[] = [];
  for (const page of pages) {
    scored.push({
      page,
      ours: scorePage(page, readOurs(page.html)),
      readability: scorePage(page, readWithReadability(page.html)),
      defuddle: scorePage(page, await readWithDefuddle(page.html)),
    });
  }
  context.say(`pages: ${pages.length} read by three readers`);
  return [
    ...MEASURES.flatMap((measure) => qualityRows(scored, measure)),
    ...(await speedRows(context, pages, folder)),
  ];
}

interface Scored {
  readonly page: TruePage;
  readonly ours: PageScore;
  readonly readability: PageScore;
  readonly defuddle: PageScore;
}

type Reader = 'ours' | 'readability' | 'defuddle';

function qualityRows(scored: readonly Scored[], { name, bar }: (typeof MEASURES)[number]): Row[] {
  const share = (reader: Reader, half: 'dev' | 'held' | null): number => {
    const of = scored.filter(({ page }) => half === null || page.half === half);
    const sum = sumScores(of.map((one) => one[reader]))[name];
    return sum.of === 0 ? Number.NaN : sum.right / sum.of;
  };
  const ours = share('ours', null);
  const row = (peer: 'readability' | 'defuddle', half: 'dev' | 'held' | null): Row =>
    compare(
      { name: `pages-${name}${half ? `-${half}` : ''}`, ours: share('ours', half), unit: '' },
      { peer: share(peer, half), peerName: peer === 'defuddle' ? 'Defuddle alone' : 'Readability alone' },
      null,
    );
  const isBetter = (peer: number): boolean => ('atLeast' in bar ? ours > peer : ours < peer);
  return [
    {
      ...row('readability', null),
      bar: 'atLeast' in bar ? `figure >= ${bar.atLeast}` : `figure <= ${bar.atMost}`,
      holds:
        isBetter(share('readability', null)) && ('atLeast' in bar ? ours >= bar.atLeast : ours <= bar.atMost),
    },
    { ...row('defuddle', null), bar: 'better', holds: isBetter(share('defuddle', null)) },
    row('readability', 'dev'),
    row('readability', 'held'),
  ];
}

/** Pages a second on one core, the best of some rounds on both sides; then through the app's parsers from a folder to the library. */
async function speedRows(context: BenchContext, pages: readonly TruePage[], folder: string): Promise<Row[]> {
  const ours: number[] = [];
  const alone: number[] = [];
  const pool: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(rateOf(pages, readOurs));
    alone.push(rateOf(pages, askReadability));
    pool.push(await importRate(context, folder, pages.length));
    const rounded = [ours, alone, pool].map((rates) => (rates.at(-1) ?? 0).toFixed(1));
    context.say(
      `pages, round ${round + 1}: ours ${rounded[0]}/s, Readability ${rounded[1]}/s, pool ${rounded[2]}/s`,
    );
  }
  return [
    compare(
      { name: 'pages-speed', ours: Math.max(...ours), unit: 'pages/s' },
      { peer: Math.max(...alone), peerName: 'Readability alone' },
      { atLeast: 0.6 },
    ),
    compare(
      { name: 'pages-pool', ours: Math.max(...pool), unit: 'pages/s' },
      { peer: Math.max(...ours), peerName: 'our reader on one core' },
      { atLeast: 1.6 },
    ),
  ];
}

function rateOf(pages: readonly TruePage[], read: (html: string) => unknown): number {
  const started = performance.now();
  for (const { html } of pages) read(html);
  return (pages.length * 1_000) / (performance.now() - started);
}

/** With decoding, storing and indexing, and with every parser that the app starts. */
async function importRate(
  { newFolder, parser }: BenchContext,
  folder: string,
  count: number,
): Promise<number> {
  const backend = startBackend(newFolder(), parser);
  // As in the app, whose parsers are ready and warm before a person can have chosen a folder.
  const warm = join(newFolder(), 'warm');
  mkdirSync(warm);
  for (let page = 0; page < 20; page += 1) writeFileSync(join(warm, `${page}.html`), warmPage(page));
  await backend.importFile(warm);
  await wait(WARM_MS);
  const started = performance.now();
  const { offered } = await backend.importFile(folder);
  const seconds = (performance.now() - started) / 1_000;
  backend.close();
  if (offered !== count) throw new Error(`${offered} of ${count} pages were offered`);
  return offered / seconds;
}

function warmPage(number: number): string {
  const paragraph = `<p>${`Sentence ${number} of a page that only wakes the parsers up. `.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><head><title>Page ${number}</title></head><body><article><h1>Page ${number}</h1>${paragraph.repeat(5)}</article></body></html>`;
}
