import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportRow } from '../../contract/replies.ts';
import { type Library, openLibrary } from '../../storage/library.ts';
import { createFolderWatcher, type FolderWatcher } from './folder-watcher.ts';

let folder: string;
let library: Library;
let watcher: FolderWatcher;
/** Names of folders whose files an import has begun with, each with those of its files. */
let begun: (readonly [string, readonly string[]])[];
/** What the page was told to worry about. */
let troubles: unknown[];
/** What the next import meets when it begins. */
let obstacle: (() => void) | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-watcher-'));
  library = openLibrary(join(folder, 'library'));
  begun = [];
  troubles = [];
  obstacle = null;
  watcher = createFolderWatcher({
    library,
    imports: {
      async startFiles(paths, _kind, { label = '' } = {}) {
        obstacle?.();
        begun.push([label, paths.map((path) => path.slice(folder.length + label.length + 2))]);
        return {} as ImportRow;
      },
    },
    announcer: { emit: (name, event) => void (name === 'library.trouble' && troubles.push(event)) },
    now: () => 1,
  });
});
afterEach(() => {
  watcher.close();
  library.close();
  rmSync(folder, { recursive: true });
});

async function watchFolder(name: string): Promise<number> {
  mkdirSync(join(folder, name));
  await watcher.add(join(folder, name), { subfolders: false, existing: false });
  return watcher.list().at(-1)?.id ?? 0;
}

test('new files that cannot be brought in are told of once, and come in when they can', async () => {
  await watchFolder('wire');
  let tries = 0;
  obstacle = () => {
    tries += 1;
    if (tries <= 2) throw new Error('The disk is full.');
  };
  writeFileSync(join(folder, 'wire', 'a.txt'), 'a');
  await vi.waitUntil(() => begun.length > 0, { timeout: 30_000 });
  expect(begun).toEqual([['wire', ['a.txt']]]);
  expect(troubles).toEqual([{ message: 'New files of wire could not be imported: The disk is full.' }]);
  expect(tries).toBe(3);
});

test('a folder that is removed or paused just as it is looked at is not watched', async () => {
  const watchWithFile = async (name: string): Promise<number> => {
    const id = await watchFolder(name);
    writeFileSync(join(folder, name, 'a.txt'), 'a');
    utimesSync(join(folder, name, 'a.txt'), 1_000, 1_000);
    return id;
  };
  watcher.remove(await watchWithFile('removed'));
  await watchWithFile('kept');
  watcher.pause(await watchWithFile('paused'), true);
  await vi.waitUntil(() => begun.length > 0, { timeout: 30_000 });
  expect(begun).toEqual([['kept', ['a.txt']]]);
});

test('a folder that is removed while its files come in is no trouble', async () => {
  const id = await watchFolder('wire');
  obstacle = () => watcher.remove(id);
  writeFileSync(join(folder, 'wire', 'a.txt'), 'a');
  await vi.waitUntil(() => begun.length > 0, { timeout: 30_000 });
  await new Promise(setImmediate);
  expect(troubles).toEqual([]);
});
