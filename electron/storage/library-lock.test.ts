import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLibrary } from './library-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a library is one holder’s until it is released', () => {
  const lock = takeLibrary(folder);
  expect(() => takeLibrary(folder)).toThrow(expect.objectContaining({ code: 'in-use' }));
  lock.release();
  takeLibrary(folder).release();
});

test('another process holds it too, and a kill gives it back', async () => {
  const sqlite = pathToFileURL(
    join(import.meta.dirname, '../../node_modules/@photostructure/sqlite/dist/index.mjs'),
  );
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { DatabaseSync } from '${sqlite}';
       const held = new DatabaseSync(process.argv[1]); held.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => held, 1000);`,
      join(folder, 'library.lock'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  expect(() => takeLibrary(folder)).toThrow(expect.objectContaining({ code: 'in-use' }));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeLibrary(folder).release();
});
