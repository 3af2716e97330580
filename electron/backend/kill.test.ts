import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BackendClient, createBackendClient } from '../contract/client.ts';
import type { ImportRow } from '../contract/replies.ts';
import { isBalanced } from '../domain/import-outcome.ts';
import { createForkingLauncher } from './parsers/forking-launcher.ts';
import { portOfChild } from './ports.ts';
import { builtProgram } from './testing/built-program.testing.ts';
import { jsonArticle, startTestBackend, type TestBackend } from './testing/test-backend.testing.ts';

const FILES = 5_000;

let folder: string;
let offered: string;
let child: ChildProcess | null = null;
let backend: TestBackend | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-kill-'));
  offered = join(folder, 'offered');
  mkdirSync(offered);
});
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
  backend?.close();
  backend = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Short articles; one in ten has the text of the one before it. */
function text(number: number): string {
  const told = number % 10 === 9 ? number - 1 : number;
  return `Report ${told} of the harbour\n\nThis is the text of the report with the number ${told}.\n`;
}
const TWINS = FILES / 10;

function writeTexts(): void {
  for (let number = 0; number < FILES; number++) {
    writeFileSync(join(offered, `${String(number).padStart(4, '0')}.txt`), text(number));
  }
}

/** A backend of its own process that may import `path`. */
async function startChild(path: string): Promise<{ client: BackendClient; gone: Promise<unknown> }> {
  child = fork(
    await builtProgram('backend-child'),
    [join(folder, 'library'), await builtProgram('parser'), path],
    { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const gone = new Promise((resolve) => child?.once('exit', resolve));
  const client = createBackendClient();
  client.connect(portOfChild(child));
  return { client, gone };
}

/** Resolves once so many articles are in. */
function importedAtLeast(client: BackendClient, wanted: number): Promise<ImportRow> {
  return new Promise((resolve) => {
    const stop = client.on('import.progress', (row) => {
      if (row.imported < wanted) return;
      stop();
      resolve(row);
    });
  });
}

function ended(client: BackendClient): Promise<ImportRow> {
  return new Promise((resolve) => client.on('import.ended', ({ report }) => resolve(report)));
}

/** All that a finished import of the texts must come to: each file once, each article once. */
async function expectWhole(whole: TestBackend, id: number): Promise<void> {
  const [row] = await whole.client.call('import.list');
  expect(row).toMatchObject({
    ...{ id, state: 'finished', filesLeft: 0 },
    ...{ offered: FILES, imported: FILES - TWINS, skipped: TWINS, failed: 0 },
  });
  expect((await whole.client.call('library.status')).articles).toBe(FILES - TWINS);
  expect((await whole.search('harbour')).total).toBe(FILES - TWINS);
  const names: string[] = [];
  for (let offset = 0; offset < FILES; offset += 1_000) {
    const items = await whole.client.call('import.items', { id, offset, limit: 1_000 });
    names.push(...items.map(({ name }) => name));
  }
  expect(new Set(names).size).toBe(FILES);
}

test('a library that is killed in the middle of 5,000 files takes the import up again, no article twice', async () => {
  writeTexts();
  const { client, gone } = await startChild(offered);
  const reported = importedAtLeast(client, 1_500);
  const { id } = await client.call('import.files', { grant: 'a-grant-for-this-test' });
  const { imported } = await reported;
  child?.kill('SIGKILL');
  await gone;
  await expect(client.call('library.status')).rejects.toMatchObject({ code: 'backend-gone' });

  backend = await startTestBackend({}, join(folder, 'library'));
  const [row] = await backend.client.call('import.list');
  expect(row).toMatchObject({ id, state: 'interrupted', filesTotal: FILES });
  expect(row && isBalanced(row)).toBe(true);
  expect(row?.imported).toBeGreaterThanOrEqual(imported);
  expect(row?.offered).toBe(FILES - (row?.filesLeft ?? 0));
  const end = ended(backend.client);
  await backend.client.call('import.resume', { id });
  await end;
  await expectWhole(backend, id);
}, 120_000);

test('a library that is closed in the middle of 5,000 files takes the import up again, also twice', async () => {
  writeTexts();
  backend = await startTestBackend({}, join(folder, 'library'));
  const begun = importedAtLeast(backend.client, 1_000);
  const grant = backend.grant('import', [offered]);
  const { id } = await backend.client.call('import.files', { grant });
  await begun;
  backend = await backend.restart();
  const [row] = await backend.client.call('import.list');
  expect(row && isBalanced(row)).toBe(true);
  expect(row).toMatchObject({ state: 'interrupted' });
  const further = importedAtLeast(backend.client, 3_000);
  await backend.client.call('import.resume', { id });
  await further;
  backend = await backend.restart();
  const end = ended(backend.client);
  await backend.client.call('import.resume', { id });
  await end;
  await expectWhole(backend, id);
}, 120_000);

test('parsers that are killed in the middle of 5,000 files cost the files they had, and these are read on request', async () => {
  writeTexts();
  const real = createForkingLauncher(await builtProgram('parser'));
  const kills: (() => void)[] = [];
  const launcher: typeof real = {
    async launch(megabytes) {
      const parser = await real.launch(megabytes);
      kills.push(parser.kill);
      return parser;
    },
  };
  backend = await startTestBackend({ launcher }, join(folder, 'library'));
  const begun = importedAtLeast(backend.client, 1_000);
  const end = ended(backend.client);
  const grant = backend.grant('import', [offered]);
  const { id } = await backend.client.call('import.files', { grant });
  await begun;
  for (const kill of kills) kill();
  const report = await end;
  expect(report).toMatchObject({ state: 'finished', offered: FILES, filesLeft: 0 });
  expect(isBalanced(report)).toBe(true);
  expect(report.failed).toBeLessThanOrEqual(kills.length);
  if (report.failed > 0) {
    const again = ended(backend.client);
    await backend.client.call('import.retry', { id, again: 'failed' });
    await again;
  }
  await expectWhole(backend, id);
}, 120_000);

test('a file that was broken off in the middle is read again, and what is in of it is counted once', async () => {
  const articles = 4_000;
  const file = join(offered, 'articles.jsonl');
  const lines = Array.from({ length: articles }, (_, number) => {
    if (number % 500 === 499) return 'no JSON at all';
    return JSON.stringify(jsonArticle(`Report ${number}`, `This is the text with the number ${number}.`));
  });
  writeFileSync(file, lines.join('\n'));
  const { client, gone } = await startChild(file);
  const reported = importedAtLeast(client, 600);
  const { id } = await client.call('import.files', { grant: 'a-grant-for-this-test' });
  await reported;
  child?.kill('SIGKILL');
  await gone;

  backend = await startTestBackend({}, join(folder, 'library'));
  const [row] = await backend.client.call('import.list');
  expect(row).toMatchObject({ state: 'interrupted', filesLeft: 1 });
  expect(row && isBalanced(row)).toBe(true);
  expect(row?.imported).toBe((await backend.client.call('library.status')).articles);
  const end = ended(backend.client);
  await backend.client.call('import.resume', { id });
  expect(await end).toMatchObject({
    ...{ offered: articles, imported: articles - 8, failed: 8, skipped: 0, filesLeft: 0 },
  });
  expect((await backend.client.call('library.status')).articles).toBe(articles - 8);
  const items = await backend.client.call('import.items', { id, outcome: 'failed', offset: 0, limit: 9 });
  expect(items.map(({ name }) => name)).toEqual(
    Array.from({ length: 8 }, (_, at) => `articles.jsonl, line ${500 * (at + 1)}`),
  );
}, 120_000);
