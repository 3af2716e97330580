import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EventName } from '../../contract/ipc.ts';
import { type Library, openLibrary } from '../../storage/library.ts';
import { createAlertBook } from '../alerts/alert-book.ts';
import type { Announcer } from '../announcer.ts';
import { createArticleCache } from '../article-cache.ts';
import { createGrouper } from '../grouping/grouper.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';
import { createImportQueue, type ImportQueue } from './import-queue.ts';
import { createIndexTidier } from './index-tidier.ts';

/** A second, which it is by itself, is little on a busy machine. */
const WITHIN = { timeout: 30_000 };

let folder: string;
let library: Library;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-writes-'));
  library = openLibrary(folder);
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

const full = (): never => {
  throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
};

/** A queue over a library that cannot write all, and what the page was told, but for progress. */
function startQueue(
  failing: Library,
  run: ParserPool['run'] = async () => ({ failure: { code: 'empty' }, killed: false }),
): { readonly queue: ImportQueue; readonly told: (readonly [EventName, unknown])[] } {
  const told: (readonly [EventName, unknown])[] = [];
  const announcer: Announcer = {
    emit: (name, event) => {
      if (name !== 'import.progress') told.push([name, event]);
    },
    articlesChanged() {},
    articlesComing() {},
    alertsChanged() {},
    flush() {},
    close() {},
  };
  const pool: ParserPool = { size: 1, run, warm() {}, setLimits() {}, close() {} };
  const cache = createArticleCache(failing);
  const queue = createImportQueue({
    library: failing,
    cache,
    alerts: createAlertBook({ library: failing, cache, announcer: () => announcer, now: () => 1 }),
    grouper: createGrouper(
      failing,
      () => announcer,
      () => false,
    ),
    announcer,
    pool,
    notices: { look() {} },
    now: () => 1,
  });
  return { queue, told };
}

/** A parser that is at work until it is told to stop. */
const endless: ParserPool['run'] = (_job, { signal }) =>
  new Promise((resolve) => {
    const stopped = (): void => resolve({ failure: { code: 'cancelled' }, killed: false });
    if (signal.aborted) stopped();
    else signal.addEventListener('abort', stopped);
  });

function offer(...names: readonly string[]): string[] {
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, name);
    return path;
  });
}

const TROUBLE = ['library.trouble', { message: expect.stringMatching(/The disk is full/u) }];
const INTERRUPTED = [
  'import.ended',
  expect.objectContaining({ report: expect.objectContaining({ state: 'interrupted' }) }),
];

test('a disk that is full at the very end of an import is told, and the import ends', async () => {
  const { queue, told } = startQueue({ ...library, imports: { ...library.imports, finish: full } });
  await queue.startFiles(offer('a.txt'), 'files');
  await vi.waitUntil(() => !queue.running(), WITHIN);
  expect(told).toEqual([TROUBLE, INTERRUPTED]);
  queue.close();
});

test('an import that is canceled on a full disk ends all the same', async () => {
  const { queue, told } = startQueue(
    { ...library, imports: { ...library.imports, leaveOut: full } },
    endless,
  );
  const { id } = await queue.startFiles(offer('a.txt'), 'files');
  queue.cancel(id);
  expect(told).toEqual([TROUBLE, INTERRUPTED]);
  expect(queue.running()).toBe(false);
  expect(library.imports.get(id)).toMatchObject({ state: 'interrupted', filesLeft: 1 });
});

test('where what an import holds cannot be looked up the import ends, and the next one is read', async () => {
  let broken = true;
  const run = vi.fn<ParserPool['run']>(async () => ({ failure: { code: 'empty' }, killed: false }));
  const earlierItems: Library['imports']['earlierItems'] = (...item) =>
    broken ? full() : library.imports.earlierItems(...item);
  const { queue, told } = startQueue({ ...library, imports: { ...library.imports, earlierItems } }, run);
  const { id } = await queue.startFiles(offer('a.txt'), 'files');
  await vi.waitUntil(() => !queue.running(), WITHIN);
  told.length = 0;
  queue.retry(id, 'failed');
  expect(told).toEqual([TROUBLE, INTERRUPTED]);
  broken = false;
  queue.resume(id);
  await vi.waitUntil(() => !queue.running(), WITHIN);
  expect(library.imports.get(id)).toMatchObject({ state: 'finished', offered: 1, failed: 1, filesLeft: 0 });
  expect(run).toHaveBeenCalledTimes(2);
});

test('a retry that cannot be written leaves the report as it is', async () => {
  const { queue } = startQueue({ ...library, imports: { ...library.imports, resume: full } });
  const { id } = await queue.startFiles(offer('a.txt', 'b.txt'), 'files');
  await vi.waitUntil(() => !queue.running(), WITHIN);
  const before = library.imports.get(id);
  expect(() => queue.retry(id, 'failed')).toThrow('disk is full');
  expect(library.imports.get(id)).toEqual(before);
  expect(library.imports.items(id, { offset: 0, limit: 10 })).toHaveLength(2);
});

test('the queue closes on a full disk too, and begins with nothing more', async () => {
  const run = vi.fn(endless);
  const { queue } = startQueue({ ...library, imports: { ...library.imports, finish: full } }, run);
  await queue.startFiles(offer('a.txt', 'b.txt'), 'files');
  await queue.startFiles(offer('c.txt'), 'files');
  await vi.waitUntil(() => run.mock.calls.length === 1, WITHIN);
  queue.close();
  // Time enough for the parser that is free now to get another file.
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(run).toHaveBeenCalledTimes(1);
  expect(queue.running()).toBe(false);
});

test('an index that cannot be tidied is left as it is', () => {
  vi.useFakeTimers();
  try {
    let tries = 0;
    const tidy = (): boolean => {
      tries += 1;
      return tries === 1 || full();
    };
    const failing: Library = { ...library, search: { ...library.search, tidy } };
    createIndexTidier(failing, () => false).start();
    vi.runAllTimers();
    expect(tries).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});
