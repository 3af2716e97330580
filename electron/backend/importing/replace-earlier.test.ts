import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ImportId, NO_METADATA } from '../../domain/article.ts';
import { type Library, openLibrary } from '../../storage/library.ts';
import { createAlertBook } from '../alerts/alert-book.ts';
import type { Announcer } from '../announcer.ts';
import { createArticleCache } from '../article-cache.ts';
import { createGrouper } from '../grouping/grouper.ts';
import { createEarlierResults } from './earlier-results.ts';
import type { Active } from './import-account.ts';
import { createPendingEntries } from './pending-entries.ts';
import { replaceEarlier } from './replace-earlier.ts';

const ARTICLES = 450;

let folder: string;
let library: Library;
let id: ImportId;
let controller: AbortController;

/** One file that gave so many articles, and is read again with other columns. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-replace-'));
  library = openLibrary(folder);
  controller = new AbortController();
  library.write('normal', () => {
    id = library.imports.start('files', 'a.csv', ['a.csv'], 1, ['a.csv']);
    for (let position = 0; position < ARTICLES; position += 1) addArticle(position);
    library.imports.setReplaced(id, 0, true);
  });
});
afterEach(() => {
  if (!controller.signal.aborted) library.close();
  rmSync(folder, { recursive: true });
});

function addArticle(position: number): void {
  const text = `Text ${position}`;
  const stored = library.articles.insert({
    metadata: NO_METADATA,
    blocks: JSON.stringify([{ kind: 'paragraph', text }]),
    contentHash: Buffer.from(text.padEnd(32)),
    words: 2,
    importId: id,
    importedAt: 1,
    read: false,
    starred: false,
    original: () => ({
      format: 'csv',
      id: library.originals.insert(deflateRawSync(text)),
      start: 0,
      length: -1,
    }),
  });
  if (!('id' in stored)) throw new Error('It is there already');
  library.imports.addItems(id, [
    { file: 0, position, part: '', outcome: 'imported', reason: null, article: stored.id },
  ]);
}

/** Ends the reading of the file, which has given nothing that it gave before. */
async function replaceAll(writing: Library): Promise<void> {
  const announcer: Announcer = {
    ...{ emit() {}, articlesChanged() {}, articlesComing() {}, alertsChanged() {}, flush() {}, close() {} },
  };
  const cache = createArticleCache(writing);
  const context = {
    ...{ library: writing, cache, now: () => 2 },
    alerts: createAlertBook({ library: writing, cache, announcer: () => announcer, now: () => 2 }),
    grouper: createGrouper(
      writing,
      () => announcer,
      () => true,
    ),
  };
  const pending = createPendingEntries(() => {
    for (const entry of pending.takeBatch()) if ('results' in entry) entry.stored();
  });
  const current = {
    ...{ id, controller },
    earlier: new Map([[0, createEarlierResults(library.imports.earlierItems(id, 0), true)]]),
  } as unknown as Active;
  await replaceEarlier(context, pending, current, 0, { failure: null, given: ARTICLES });
}

test('what a file does not give any more goes out of the library and the report; what was touched stays in both', async () => {
  library.write('normal', () => library.articles.touch([1, ARTICLES], 2));
  await replaceAll(library);
  expect(library.imports.get(id)).toMatchObject({ offered: 2, imported: 2 });
  expect(library.articles.counts()).toMatchObject({ articles: 2, trashed: ARTICLES - 2 });
  expect([...library.imports.countKept(id)]).toEqual([[0, 2]]);
  expect(library.imports.filesToRead(id)).toMatchObject([{ replaces: false }]);
});

test('an import that ends meanwhile is left there: each article is in both still, or in neither, and the next reading goes on', async () => {
  let counts: unknown[] = [];
  const write: Library['write'] = (durability, work) => {
    const result = library.write(durability, work);
    // The library is closed once others have their turn.
    setImmediate(() => {
      if (controller.signal.aborted) return;
      controller.abort();
      const { articles } = library.articles.counts();
      counts = [articles, library.imports.get(id)?.imported, library.imports.filesToRead(id)[0]?.replaces];
      library.close();
    });
    return result;
  };
  await replaceAll({ ...library, write });
  expect(counts).toEqual([ARTICLES - 200, ARTICLES - 200, true]);
});
