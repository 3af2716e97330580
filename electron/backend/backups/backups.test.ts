import { mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../storage/library.ts';
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

test('a restore waits for a backup that is being made, and loses nothing that was written', async () => {
  const { client } = backend;
  const { name } = await client.call('backup.make');
  await backend.importJsonl([jsonArticle('Second', 'The second text of the library.')]);
  const making = client.call('backup.make');
  await client.call('backup.restore', { name });
  expect(await making).toMatchObject({ articles: 2 });
  const kept = (await client.call('backup.list')).find((backup) => backup.name.startsWith('before-restore-'));
  expect(kept).toMatchObject({ articles: 2 });
});

test('a restore is refused while a paste is being read, which would be lost', async () => {
  const { name } = await backend.client.call('backup.make');
  const pasting = backend.paste('Second\n\nThe second text of the library.');
  await expect(backend.client.call('backup.restore', { name })).rejects.toMatchObject({ code: 'refused' });
  expect((await pasting).report.imported).toBe(1);
  await backend.client.call('backup.restore', { name });
});

test('a restore that cannot be done leaves the library as it was', async () => {
  const { client, folder } = backend;
  const { name } = await client.call('backup.make');
  await backend.importJsonl([jsonArticle('Second', 'The second text of the library.')]);
  const other = openLibrary(folder);
  other.articles.counts();
  await expect(client.call('backup.restore', { name })).rejects.toMatchObject({ code: 'refused' });
  other.close();
  // Where the copy is to lie there is a folder.
  mkdirSync(join(folder, 'library.db.restoring'));
  await expect(client.call('backup.restore', { name })).rejects.toThrow();
  rmSync(join(folder, 'library.db.restoring'), { recursive: true });
  expect((await backend.search('text')).total).toBe(2);
  expect(readdirSync(folder).filter((file) => file.includes('restoring'))).toEqual([]);
});

test('what a program left that ended while it made a backup is cleared away', async () => {
  await backend.client.call('backup.make');
  const folder = join(backend.folder, 'backups');
  writeFileSync(join(folder, 'library-20240426-140501123.db.part'), 'half');
  writeFileSync(join(folder, 'notes.part'), 'of a person');
  const { name } = await backend.client.call('backup.make');
  const parts = readdirSync(folder).filter((file) => file.includes('part'));
  expect([parts, name.startsWith('library-')]).toEqual([['notes.part'], true]);
});

test('a library that was set aside counts for no daily backup', async () => {
  const { createBackupKeeper } = await import('./backup-keeper.ts');
  const keeper = createBackupKeeper(backend.folder, () => Date.now());
  const { name } = await keeper.make();
  const folder = join(backend.folder, 'backups');
  renameSync(join(folder, name), join(folder, name.replace('library-', 'before-restore-')));
  await keeper.makeDaily(1);
  expect(keeper.list()).toHaveLength(2);
});

test('an app that is never quit makes a backup each day, and says once why it cannot', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let later = 0;
  const open = await startTestBackend({ backupAfter: 1_000, now: () => Date.now() + later });
  try {
    const backups = async (count: number): Promise<void> => {
      while ((await open.client.call('backup.list')).length < count);
    };
    await open.importJsonl([jsonArticle('First', 'The first text of the library.')]);
    vi.advanceTimersByTime(1_000);
    await backups(1);
    later = 86_400_000;
    vi.advanceTimersByTime(3_600_000);
    await backups(2);

    rmSync(join(open.folder, 'backups'), { recursive: true });
    writeFileSync(join(open.folder, 'backups'), '');
    const said: string[] = [];
    const told = new Promise((resolve) => {
      open.client.on('library.trouble', ({ message }) => resolve(said.push(message)));
    });
    vi.advanceTimersByTime(3_600_000);
    await told;
    vi.advanceTimersByTime(3_600_000);
    await open.client.call('alert.list');
    expect(said).toEqual([expect.stringMatching(/^Today’s backup could not be made/u)]);
  } finally {
    vi.useRealTimers();
    open.close();
  }
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
