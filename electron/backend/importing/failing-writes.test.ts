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
import { createImportQueue } from './import-queue.ts';
import { createIndexTidier } from './index-tidier.ts';

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

test('a disk that is full at the very end of an import is told, and the import ends', async () => {
  const told: (readonly [EventName, unknown])[] = [];
  const announcer: Announcer = {
    emit: (name, event) => void told.push([name, event]),
    articlesChanged() {},
    articlesComing() {},
    alertsChanged() {},
    flush() {},
    close() {},
  };
  const pool: ParserPool = {
    size: 1,
    run: async () => ({ failure: { code: 'empty' }, killed: false }),
    warm() {},
    setLimits() {},
    close() {},
  };
  const failing: Library = { ...library, imports: { ...library.imports, finish: full } };
  const cache = createArticleCache(failing);
  const alerts = createAlertBook({ library: failing, cache, announcer: () => announcer, now: () => 1 });
  const queue = createImportQueue({
    library: failing,
    cache,
    alerts,
    grouper: createGrouper(
      failing,
      () => announcer,
      () => false,
    ),
    announcer,
    pool,
    toMain() {},
    now: () => 1,
  });
  const file = join(folder, 'a.txt');
  writeFileSync(file, '');
  await queue.startFiles([file], 'files');
  await vi.waitUntil(() => !queue.running());
  expect(told.filter(([name]) => name !== 'import.progress')).toEqual([
    ['library.trouble', { message: expect.stringMatching(/The disk is full/u) }],
    ['import.ended', expect.objectContaining({ report: expect.objectContaining({ state: 'interrupted' }) })],
  ]);
  queue.close();
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
