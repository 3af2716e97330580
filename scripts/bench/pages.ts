import { type BenchBackend, startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { onOneCore } from './on-one-core.ts';
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
const ROUNDS = 5;

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

/**
 * Pages a second from a folder to the library, held to one core, beside Readability alone on that core; then with every core, beside one.
 * The best of some rounds each.
 */
async function speedRows(context: BenchContext, pages: readonly TruePage[], folder: string): Promise<Row[]> {
  const alone: number[] = [];
  const oneCore: number[] = [];
  const allCores: number[] = [];
  // One backend for all rounds, as an app that is open: its parsers are warm after the first, as Readability is in this process.
  const backend = startBackend(context.newFolder(), context.parser);
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const all = await importRate(backend, folder, pages.length);
      const held = await onOneCore(async () => ({
        alone: readabilityRate(pages),
        ours: await importRate(backend, folder, pages.length),
      }));
      if (!held) {
        context.say(
          'pages-speed and pages-pool: skipped, since nothing here can be held to one core (taskset)',
        );
        return [];
      }
      context.say(
        `pages, round ${round}: on one core ${held.ours.toFixed(1)}/s, Readability ${held.alone.toFixed(1)}/s; on all ${all.toFixed(1)}/s`,
      );
      if (round === 0) continue;
      alone.push(held.alone);
      oneCore.push(held.ours);
      allCores.push(all);
    }
  } finally {
    backend.close();
  }
  return [
    compare(
      { name: 'pages-speed', ours: Math.max(...oneCore), unit: 'pages/s' },
      { peer: Math.max(...alone), peerName: 'Readability alone' },
      { atLeast: 0.6 },
    ),
    compare(
      { name: 'pages-pool', ours: Math.max(...allCores), unit: 'pages/s' },
      { peer: Math.max(...oneCore), peerName: 'the same on one core' },
      { atLeast: 1.6 },
    ),
  ];
}

function readabilityRate(pages: readonly TruePage[]): number {
  const started = performance.now();
  for (const { html } of pages) askReadability(html);
  return (pages.length * 1_000) / (performance.now() - started);
}

/** With decoding, storing and indexing, and with every parser that the app starts. What came in is erased again. */
async function importRate(
  { client, importFile }: BenchBackend,
  folder: string,
  count: number,
): Promise<number> {
  const started = performance.now();
  const { id, offered, imported } = await importFile(folder);
  const seconds = (performance.now() - started) / 1_000;
  if (offered !== count || imported === 0) throw new Error(`${offered} of ${count} pages were offered`);
  await client.call('import.undo', { id });
  await client.call('article.erase', {});
  return offered / seconds;
}
