import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';
import { backupsToDrop } from './backups-to-drop.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
  await backend.importJsonl([jsonArticle('First', 'The first text of the library.')]);
});
afterEach(() => backend.close());

test('a backup is a checked library of its own, and a restore sets the present one aside', async () => {
  const { client } = backend;
  const made = await client.call('backup.make');
  expect(made).toMatchObject({ articles: 1, alerts: 0 });
  await backend.importJsonl([jsonArticle('Second', 'The second text of the library.')]);
  const changed = new Promise((resolve) => client.on('library.changed', resolve));
  await client.call('backup.restore', { name: made.name });
  expect(await changed).toEqual({ ids: null });
  expect((await backend.search('text')).rows.map(({ headline }) => headline)).toEqual(['First']);
  const kept = (await client.call('backup.list')).find(({ name }) => name.startsWith('before-restore-'));
  expect(kept).toMatchObject({ articles: 2 });
  await client.call('backup.restore', { name: kept?.name ?? '' });
  expect((await backend.search('text')).total).toBe(2);
  expect((await backend.importJsonl([jsonArticle('Third', 'The third text of the library.')])).imported).toBe(
    1,
  );
});

test('a damaged backup and one that is gone are refused, and the library stays as it is', async () => {
  const { name } = await backend.client.call('backup.make');
  truncateSync(join(backend.folder, 'backups', name), 8_192);
  await expect(backend.client.call('backup.restore', { name })).rejects.toMatchObject({
    message: expect.stringMatching(/damaged/u),
  });
  await expect(backend.client.call('backup.restore', { name: 'library-0.db' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await backend.search('text')).total).toBe(1);
  expect(readdirSync(backend.folder).filter((file) => file.includes('restoring'))).toEqual([]);
});

test('the daily backup is made once a day, and only when there is something to lose', async () => {
  const { backups } = await import('./backup-keeper.ts').then(({ createBackupKeeper }) => ({
    backups: createBackupKeeper(backend.folder, () => Date.now()),
  }));
  await backups.makeDaily(0);
  expect(backups.list()).toEqual([]);
  await backups.makeDaily(1);
  await backups.makeDaily(1);
  expect(backups.list()).toHaveLength(1);
});

test('of each of seven days the newest is kept, and the newest three', () => {
  const rows = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].flatMap((day) =>
    ['090000000', '180000000'].map((time) => `library-202404${day}-${time}.db`),
  );
  const dropped = backupsToDrop(
    [...rows, 'before-restore-20240101-090000000.db'].map((name) => ({
      name,
      madeAt: 0,
      bytes: 0,
      articles: 0,
      alerts: 0,
    })),
  );
  const kept = rows.filter((name) => !dropped.includes(name));
  expect(kept).toEqual([
    ...['03', '04', '05', '06', '07'].map((day) => `library-202404${day}-180000000.db`),
    'library-20240408-180000000.db',
    'library-20240409-090000000.db',
    'library-20240409-180000000.db',
  ]);
  expect(dropped).not.toContain('before-restore-20240101-090000000.db');
});
