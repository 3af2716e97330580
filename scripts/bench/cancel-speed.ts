import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { randomFrom } from './generate-articles.ts';
import { holdTo, type Row } from './row.ts';

/** Once so many articles are there the import is cancelled; 0: as soon as it has begun. */
const MOMENTS = [0, 100, 1_000, 3_000];
const PAGE_MOMENTS = [0, 10, 100, 300];
const SLOWEST_MS = 1_000;
/** So long after its beginning the reader is in the midst of a page. */
const BEGUN_MS = 200;
/** What comes in so long after the end, comes in against the person's will. */
const AFTERWARDS_MS = 500;
const PAGES = 1_500;
const PARAGRAPHS = 60;
/** Of the one page that is so large that the reader is in it whenever it is cancelled. */
const HUGE_PARAGRAPHS = 40_000;

interface Cancelled {
  /** From the request to the event that says that the import has ended. */
  readonly ms: number;
  /** Items that were stored after that, and items of which the report knows nothing. */
  readonly stray: number;
}

/**
 * How long it takes until an import that is cancelled has ended: the corpus as JSONL, a folder of pages, and one huge page, each at
 * several moments. The worst of all counts. Nothing may be stored after it.
 */
export async function cancelSpeed(context: BenchContext): Promise<Row[]> {
  const pages = join(context.newFolder(), 'pages');
  mkdirSync(pages);
  for (let page = 0; page < PAGES; page += 1)
    writeFileSync(join(pages, `page-${page}.html`), makePage(page, PARAGRAPHS));
  const huge = join(context.newFolder(), 'huge.html');
  writeFileSync(huge, makePage(PAGES, HUGE_PARAGRAPHS));
  const runs: Cancelled[] = [];
  const cancel = async (what: string, path: string, moment: number): Promise<void> => {
    const run = await cancelOnce(context, path, moment);
    context.say(`cancel: ${what}, ${moment} articles in: ${Math.round(run.ms)} ms`);
    runs.push(run);
  };
  for (const moment of MOMENTS) await cancel('JSONL', context.corpus.path, moment);
  for (const moment of PAGE_MOMENTS) await cancel(`${PAGES} pages`, pages, moment);
  await cancel('one huge page', huge, 0);
  return [
    holdTo(
      { name: 'cancel', ours: Math.max(...runs.map(({ ms }) => ms)), unit: 'ms' },
      { atMost: SLOWEST_MS },
    ),
    {
      name: 'cancel-stray',
      ours: runs.reduce((sum, { stray }) => sum + stray, 0),
      unit: 'items stored after the end',
      peer: null,
      peerName: '',
      ratio: null,
      bar: 'figure <= 0',
      holds: runs.every(({ stray }) => stray === 0),
    },
  ];
}

async function cancelOnce(
  { newFolder, parser }: BenchContext,
  path: string,
  moment: number,
): Promise<Cancelled> {
  const folder = newFolder();
  const backend = startBackend(folder, parser);
  const { client } = backend;
  const reached = new Promise<ImportRow>((resolve) => {
    client.on('import.progress', (row) => {
      if (row.state === 'running' && row.offered >= moment) resolve(row);
    });
  });
  const ended = backend.importFile(path).then((report) => ({ report, at: performance.now() }));
  const { id } = await Promise.race([reached, ended.then(({ report }) => report)]);
  if (moment === 0) await wait(BEGUN_MS);
  const asked = performance.now();
  await client.call('import.cancel', { id });
  const { report, at } = await ended;
  if (report.state !== 'cancelled')
    throw new Error(`The import had ended before it was cancelled (${moment} articles in)`);
  const stored = async (): Promise<number> => (await client.call('library.status')).articles;
  const before = await stored();
  await wait(AFTERWARDS_MS);
  const stray = (await stored()) - before + Math.abs(before - report.imported);
  backend.close();
  rmSync(folder, { recursive: true });
  return { ms: at - asked, stray };
}

/** A page as papers have them, with other words on each. */
function makePage(number: number, paragraphs: number): string {
  const random = randomFrom(number + 1);
  const sentence = (): string =>
    `The ${Math.floor(random() * 10_000)} tonnes were moved to quay ${Math.floor(random() * 500)} before the ${Math.floor(random() * 28) + 1}th, the harbour office said.`;
  const body = Array.from({ length: paragraphs }, () => `<p>${sentence()} ${sentence()} ${sentence()}</p>`);
  return `<!doctype html><html lang="en"><head><title>Quay ${number}</title></head><body><article><h1>Quay ${number} is moved</h1>${body.join('\n')}</article></body></html>`;
}
