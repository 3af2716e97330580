import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let first: TestBackend;
let second: TestBackend;

beforeEach(async () => {
  first = await startTestBackend();
  second = await startTestBackend();
});

afterEach(() => {
  first.close();
  second.close();
});

test('an exported library comes back in another one with text, metadata, tags, star and what was read', async () => {
  await first.importPaths(
    first.files({
      'harbour.md': [
        '# Harbour Reopens',
        'By Ada Fenwick',
        'ROTTERDAM, March 12, 2026 (Coastwire) - The **harbour** reopened on Thursday.',
        '## What comes next',
        '- Two ferries a day',
        '- A new [timetable](https://coast.example/ferries)',
      ].join('\n\n'),
    }),
  );
  await first.client.call('article.tag', { ids: [1], add: ['ports', 'weekly review'], remove: [] });
  await first.client.call('article.mark', { ids: [1], read: true, starred: true });
  const file = join(first.folder, 'out.jsonl');
  await first.client.call('article.export', {
    articles: { view: { folder: 'library' } },
    format: 'jsonl',
    grant: first.grant('export', [file]),
  });

  const { report } = await second.importPaths([file]);
  expect(report).toMatchObject({ offered: 1, imported: 1, skipped: 0, failed: 0 });
  const { article: sent } = await first.client.call('article.open', { id: 1, query: '' });
  const { article: back } = await second.client.call('article.open', { id: 1, query: '' });
  expect({ ...back, importedAt: 0, editedAt: null }).toEqual({ ...sent, importedAt: 0, editedAt: null });
  expect(back).toMatchObject({
    read: true,
    starred: true,
    tags: ['ports', 'weekly review'],
    byline: 'Ada Fenwick',
  });
  // None of it is a person's change here, so the import can be taken back whole.
  expect(await second.client.call('import.undo', { id: report.id })).toEqual({ trashed: 1, kept: 0 });
});

test('where a file cannot be written, the words are about that file, and nothing of the person’s is touched', async () => {
  const { client, folder } = first;
  await first.paste('Harbour reopens\n\nThe harbour reopened on Thursday.');
  const to = (...names: string[]) =>
    client.call('article.export', {
      articles: { view: { folder: 'library' } },
      format: 'jsonl',
      grant: first.grant('export', [join(folder, ...names)]),
    });
  mkdirSync(join(folder, 'out', 'a.jsonl'), { recursive: true });
  writeFileSync(join(folder, 'out', 'b.jsonl.part'), 'mine');
  await expect(to('out', 'a.jsonl')).rejects.toMatchObject({
    code: 'refused',
    message: 'a.jsonl could not be written: there is a folder of that name. Choose another place.',
  });
  await expect(to('none', 'a.jsonl')).rejects.toMatchObject({
    code: 'refused',
    message: 'a.jsonl could not be written: its folder is not there. Choose another place.',
  });
  expect(await to('out', 'b.jsonl')).toEqual({ articles: 1, file: 'b.jsonl' });
  expect(readFileSync(join(folder, 'out', 'b.jsonl.part'), 'utf8')).toBe('mine');
  expect(readdirSync(join(folder, 'out'))).toEqual(['a.jsonl', 'b.jsonl', 'b.jsonl.part']);
});

test('an edited article is one with its export and with what it was, also when it lies in the trash', async () => {
  const { client, folder } = first;
  const file = join(folder, 'edited.jsonl');
  await first.paste('Harbour reopens\n\nThe harbour reopened on Thursday.');
  await client.call('article.edit', { id: 1, changes: { headline: 'Harbour reopens at last' } });
  await client.call('article.export', {
    articles: { ids: [1] },
    format: 'jsonl',
    grant: first.grant('export', [file]),
  });
  const twin = { offered: 1, imported: 0, skipped: 1 };
  expect((await first.importPaths([file])).report).toMatchObject(twin);
  expect((await first.paste('Harbour reopens\n\nThe harbour reopened on Thursday.')).report).toMatchObject(
    twin,
  );
  await client.call('article.trash', { ids: [1] });
  expect((await first.importPaths([file])).report).toMatchObject(twin);
  expect((await first.search('harbour')).rows.map(({ id }) => id)).toEqual([1]);
  // Changed back, it is what it was and nothing else.
  await client.call('article.edit', { id: 1, changes: { headline: 'Harbour reopens' } });
  expect((await first.importPaths([file])).report).toMatchObject({ imported: 1, skipped: 0 });
});
