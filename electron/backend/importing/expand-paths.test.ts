import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expandPaths } from './expand-paths.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-paths-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), 'x');
}

async function expanded(...names: string[]): Promise<[string, string | null][]> {
  const entries = await expandPaths(names.map((name) => join(folder, name)));
  return entries.map(({ name, failure }) => [name, failure?.code ?? null]);
}

test('folders are read by name, without hidden files and what systems leave there', async () => {
  for (const name of ['b.html', 'a.txt', '.hidden.txt', '.DS_Store', 'Thumbs.db', 'sub/c.MD'])
    put(`news/${name}`);
  expect(await expanded('news')).toEqual([
    ['news/a.txt', null],
    ['news/b.html', null],
    ['news/sub/c.MD', null],
  ]);
});

test('what cannot be read stands in the list with its reason', async () => {
  put('page_files/style.css');
  put('page_files/story');
  put('style.css');
  put('.note.txt');
  mkdirSync(join(folder, 'empty/within'), { recursive: true });
  expect(await expanded('page_files', 'style.css', '.note.txt', 'empty', 'gone.txt')).toEqual([
    ['page_files/story', null],
    ['page_files/style.css', 'unknown-format'],
    ['style.css', null],
    ['.note.txt', null],
    ['empty', 'no-articles'],
    ['gone.txt', 'not-found'],
  ]);
});

test('links are followed, but not in a circle', async () => {
  put('news/a.txt');
  put('elsewhere/b.txt');
  symlinkSync(join(folder, 'news'), join(folder, 'news/loop'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'news/other'));
  expect(await expanded('news')).toEqual([
    ['news/a.txt', null],
    ['news/other/b.txt', null],
  ]);
});

test.skipIf(process.platform === 'win32')('what is no file is not opened', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve));
  try {
    mkdirSync(join(folder, 'news'));
    symlinkSync(join(folder, 'socket'), join(folder, 'news/linked'));
    execFileSync('mkfifo', [join(folder, 'news/pipe')]);
    expect(await expanded('socket', 'news')).toEqual([
      ['socket', 'unreadable'],
      ['news/linked', 'unreadable'],
      ['news/pipe', 'unreadable'],
    ]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
