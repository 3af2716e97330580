import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchProgress, BatchReply } from '../../contract/replies.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;
let hits: string;

beforeEach(async () => {
  backend = await startTestBackend();
  hits = join(backend.folder, 'hits.csv');
});
afterEach(() => backend.close());

async function run(table: string, signal?: AbortSignal): Promise<BatchReply> {
  const [path = ''] = backend.files({ 'queries.csv': table });
  const { queries } = await backend.client.call('search.readBatch', {
    grant: backend.grant('import', [path]),
  });
  const grant = backend.grant('export', [hits]);
  return backend.client.call('search.batch', { run: 'test', queries: [...queries], grant }, signal);
}

const rowsOf = (file: string): string[][] =>
  parse(readFileSync(join(backend.folder, file)), { bom: true }) as string[][];

test('each query has its hits in one file and its count or its mistake in another', async () => {
  await backend.importJsonl([
    jsonArticle('=Summit "opens"', 'The SCO summit opened. The S.C.O. met.', {
      source: 'Coastwire',
      date: '2026-07-03',
      url: 'https://coast.test/1',
    }),
    jsonArticle('Late goals', 'Moscow won; the score was late.'),
  ]);
  const reply = await run('name;query\nPact;=SCO\n;late\n;(nato\n;"""moscow, won"""\n;nothing\n');
  expect(reply).toMatchObject({ file: 'hits.csv', summary: 'hits summary.csv', hits: 3 });
  expect(reply.results.map(({ found, problem }) => [found, problem?.start ?? null])).toEqual([
    [1, null],
    [1, null],
    [0, 0],
    [1, null],
    [0, null],
  ]);
  expect(rowsOf('hits.csv')).toEqual([
    ['query', 'name', 'article', 'headline', 'source', 'published', 'mentions', 'snippet', 'url'],
    [
      "'=SCO",
      'Pact',
      '1',
      `'=Summit "opens"`,
      'Coastwire',
      '2026-07-03',
      '2',
      'The SCO summit opened. The S.C.O. met.',
      'https://coast.test/1',
    ],
    ['late', '', '2', 'Late goals', '', '', '2', 'Moscow won; the score was late.', ''],
    ['"moscow, won"', '', '2', 'Late goals', '', '', '1', 'Moscow won; the score was late.', ''],
  ]);
  expect(rowsOf('hits summary.csv')).toEqual([
    ['row', 'query', 'name', 'articles', 'problem'],
    ['2', "'=SCO", 'Pact', '1', ''],
    ['3', 'late', '', '1', ''],
    ['4', '(nato', '', '', expect.stringContaining('(at character 1)')],
    ['5', '"moscow, won"', '', '1', ''],
    ['6', 'nothing', '', '0', ''],
  ]);
});

test('an earlier summary is replaced, a file of the same name that is none is left alone', async () => {
  writeFileSync(join(backend.folder, 'hits summary.csv'), 'mine\n');
  expect((await run('query\nnato\n')).summary).toBe('hits summary 2.csv');
  expect((await run('query\nnato\n')).summary).toBe('hits summary 2.csv');
  expect(readFileSync(join(backend.folder, 'hits summary.csv'), 'utf8')).toBe('mine\n');
});

test('while many are searched for others are answered, progress is told, and cancelled it leaves nothing behind', async () => {
  const text = 'The harbour of the town reopened. '.repeat(20);
  await backend.importJsonl(Array.from({ length: 1_000 }, (_, at) => jsonArticle(`Quay ${at}`, text)));
  const told: BatchProgress[] = [];
  const cancelled = new AbortController();
  const answered = new Promise<void>((resolve) => {
    backend.client.on('batch.progress', (progress) => {
      told.push(progress);
      // Something else is asked and answered before it is cancelled.
      if (told.length === 2)
        void backend.client.call('library.status').then(() => {
          cancelled.abort();
          resolve();
        });
    });
  });
  const table = `query\n${'harbour town\n'.repeat(2_000)}`;
  await expect(run(table, cancelled.signal)).rejects.toMatchObject({ code: 'cancelled' });
  await answered;
  expect(told[1]?.of).toBe(2_000);
  expect(told[1]?.done).toBeLessThan(2_000);
  expect(told[1]?.first).toHaveLength(20);
  await expect
    .poll(() => readdirSync(backend.folder).filter((name) => name.startsWith('hits')), { timeout: 10_000 })
    .toEqual([]);
});
