import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { expandPaths } from '../../electron/backend/importing/expand-paths.ts';
import type { RequestReply } from '../../electron/contract/ipc.ts';
import { isBalanced } from '../../electron/domain/import-outcome.ts';
import { decodeText } from '../../electron/importing/decode.ts';
import { readArticleFile } from '../../electron/importing/read-file.ts';
import { sniffFormat } from '../../electron/importing/sniff.ts';
import { fileSource } from '../../electron/importing/source.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { countEntries } from './formats/count-entries.ts';
import { FormatAccounts } from './formats/format-table.ts';
import { compare, type Row } from './row.ts';

/** Longer than this and the app would stop the reader, in milliseconds. */
const SLOWEST_MS = 20_000;
const ITEMS = 1_000;
type ImportItem = RequestReply<'import.items'>[number];
/** They say something of a feed as a whole. */
const OF_THE_FILE: ReadonlySet<string> = new Set([
  'no-entries',
  'damaged',
  'broken-encoding',
  'no-text',
  'empty',
]);

/**
 * A folder of files of real formats, imported by the app's own backend: what became of them by format, as a table; none without an
 * outcome, none that takes too long to read, and every entry of a feed accounted for.
 */
export async function formatOutcomes(context: BenchContext): Promise<Row[]> {
  if (context.formats === null) {
    context.say('formats: skipped, since no files were given (--formats FOLDER or FILE.tar.gz)');
    return [];
  }
  const folder = folderOf(context.formats, context.newFolder());
  const files = await expandPaths([folder]);
  const { items, seconds, balanced } = await importFolder(context, folder);
  const accounts = new FormatAccounts();
  const feeds = { given: 0, tags: 0, wordless: 0 };
  let silent = balanced ? 0 : 1;
  let slow = 0;
  let slowest = 0;
  for (const [file, { path, name, failure }] of files.entries()) {
    const found = items.get(file) ?? [];
    if (found.length === 0) {
      silent += 1;
      context.say(`formats: no outcome for ${name}`);
    }
    const format = failure ? 'by its name no article' : await formatOf(path);
    const ms = failure ? 0 : await readingTime(path);
    if (ms > SLOWEST_MS) slow += 1;
    slowest = Math.max(slowest, ms);
    const account = accounts.of(format);
    account.files += 1;
    account.slowestMs = Math.max(account.slowestMs, ms);
    for (const { outcome, reason } of found) {
      if (outcome === 'imported') account.articles += 1;
      else if (outcome === 'skipped') account.skipped += 1;
      else account.failed.set(reason?.code ?? '', (account.failed.get(reason?.code ?? '') ?? 0) + 1);
    }
    if (format === 'feed') await addFeed(path, found, feeds);
  }
  for (const line of accounts.table()) context.say(line);
  return [
    limited('formats-silent', silent, `of ${files.length} files`, 0),
    limited('formats-slow', slow, 'files', 0),
    limited('formats-slowest', slowest, 'ms', SLOWEST_MS),
    compare(
      { name: 'formats-entries', ours: feeds.given, unit: 'outcomes' },
      { peer: feeds.tags, peerName: 'entries by their tags' },
      { atLeast: 1 },
    ),
    limited('formats-lost', feeds.wordless, 'entries with words said to have none', 0),
    informing('formats-speed', files.length / seconds, 'files/s'),
  ];

  async function addFeed(
    path: string,
    found: readonly ImportItem[],
    count: { given: number; tags: number; wordless: number },
  ): Promise<void> {
    const decoded = decodeText(await (await fileSource(path)).bytes());
    if (!decoded.ok) return;
    const entries = countEntries(decoded.text);
    const given = found.filter(
      ({ part, reason }) => part !== '' || reason === null || !OF_THE_FILE.has(reason.code),
    );
    count.tags += entries.length;
    count.given += given.length;
    if (given.length !== entries.length)
      context.say(`formats: ${given.length} outcomes for ${entries.length} entries in ${path}`);
    for (const [index, { hasWords }] of entries.entries()) {
      if (!hasWords || given[index]?.reason?.code !== 'no-text') continue;
      count.wordless += 1;
      context.say(`formats: words in entry ${index + 1} of ${path}`);
    }
  }
}

async function importFolder(
  { newFolder, parser }: BenchContext,
  folder: string,
): Promise<{
  readonly items: ReadonlyMap<number, readonly ImportItem[]>;
  readonly seconds: number;
  readonly balanced: boolean;
}> {
  const library = newFolder();
  const backend = startBackend(library, parser);
  const started = performance.now();
  const report = await backend.importFile(folder);
  const seconds = (performance.now() - started) / 1_000;
  const items = new Map<number, ImportItem[]>();
  for (let offset = 0; ; offset += ITEMS) {
    const page = await backend.client.call('import.items', { id: report.id, offset, limit: ITEMS });
    for (const item of page) items.set(item.file, [...(items.get(item.file) ?? []), item]);
    if (page.length < ITEMS) break;
  }
  backend.close();
  rmSync(library, { recursive: true });
  return { items, seconds, balanced: isBalanced(report) };
}

async function formatOf(path: string): Promise<string> {
  const source = await fileSource(path);
  const sniffed = sniffFormat(await source.head(), source.name);
  if (typeof sniffed === 'string') return sniffed;
  return sniffed.reason.code === 'unknown-format' ? sniffed.reason.name : sniffed.reason.code;
}

async function readingTime(path: string): Promise<number> {
  const started = performance.now();
  const readings = readArticleFile(path);
  while (!(await readings.next()).done);
  return performance.now() - started;
}

function folderOf(path: string, scratch: string): string {
  if (statSync(path).isDirectory()) return path;
  execFileSync('tar', ['-xzf', path, '-C', scratch]);
  return scratch;
}

function limited(name: string, ours: number, unit: string, atMost: number): Row {
  return { ...informing(name, ours, unit), bar: `figure <= ${atMost}`, holds: ours <= atMost };
}

function informing(name: string, ours: number, unit: string): Row {
  return { name, ours, unit, peer: null, peerName: '', ratio: null, bar: '', holds: null };
}
