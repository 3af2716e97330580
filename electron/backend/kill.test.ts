import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackendClient } from '../contract/client.ts';
import { isBalanced } from '../domain/import-outcome.ts';
import { portOfChild } from './ports.ts';
import { builtProgram } from './testing/built-program.testing.ts';
import { jsonArticle, startTestBackend } from './testing/test-backend.testing.ts';

const ARTICLES = 4_000;

let folder: string;
let child: ChildProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-kill-'));
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('killed in the middle of an import, it has every article that it reported, none twice, and the counts balance', async () => {
  const file = join(folder, 'articles.jsonl');
  const lines = Array.from({ length: ARTICLES }, (_, number) =>
    JSON.stringify(
      jsonArticle(`Report ${number}`, `This is the text of the report with the number ${number}.`),
    ),
  );
  writeFileSync(file, lines.join('\n'));
  const library = join(folder, 'library');
  child = fork(await builtProgram('backend-child'), [library, await builtProgram('parser'), file], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const client = createBackendClient();
  client.connect(portOfChild(child));
  const reported = new Promise<number>((resolve) => {
    client.on('import.progress', ({ imported }) => {
      if (imported < 500) return;
      child.kill('SIGKILL');
      resolve(imported);
    });
  });
  await client.call('import.files', { grant: 'a-grant-for-this-test' });
  const imported = await reported;
  await gone;
  await expect(client.call('library.status')).rejects.toMatchObject({ code: 'backend-gone' });

  const backend = await startTestBackend({}, library);
  const [row] = await backend.client.call('import.list');
  const { articles } = await backend.client.call('library.status');
  expect(row?.state).toBe('interrupted');
  expect(row && isBalanced(row)).toBe(true);
  expect(articles).toBeGreaterThanOrEqual(imported);
  expect(row).toMatchObject({ imported: articles, skipped: 1, failed: 0, filesLeft: 0 });
  expect((await backend.search('report')).total).toBe(articles);

  const again = await backend.importPaths([file]);
  expect(again.report).toMatchObject({ offered: ARTICLES, imported: ARTICLES - articles, skipped: articles });
  expect((await backend.client.call('library.status')).articles).toBe(ARTICLES);
  backend.close();
}, 60_000);
