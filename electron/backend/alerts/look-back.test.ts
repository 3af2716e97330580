import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Events } from '../../contract/ipc.ts';
import type { AlertRow } from '../../contract/replies.ts';
import { ALERT_DEFAULTS, type Alert } from '../../domain/alerts/alert.ts';
import { openDatabase } from '../../storage/database.ts';
import { type Library, openLibrary } from '../../storage/library.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';
import { lookBack } from './look-back.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

/** More than a person is made to wait for. */
const MANY = 2_500;
const settings = { name: 'Lines', color: 'red', scope: 'article', paused: false } as const;

/** Every other one is hit by `=SCO`; all of them are candidates. */
async function importMany(): Promise<void> {
  const text = (index: number): string =>
    `The ${index % 2 === 0 ? 'SCO' : 'sco'} of the town met. `.repeat(20);
  await backend.importJsonl(
    Array.from({ length: MANY }, (_, index) => jsonArticle(`Meeting ${index}`, text(index))),
  );
}

/** The alert's row once it has looked through everything. */
function lookedBack(id: number): Promise<AlertRow> {
  return new Promise((resolve) => {
    const stop = backend.client.on('alerts.changed', ({ alerts }) => {
      const row = alerts.find((alert) => alert.id === id);
      if (!row || row.lookingBack) return;
      stop();
      resolve(row);
    });
  });
}

test('an alert that may hit very many is there at once, tells how far it has come, and hits all of them in the end', async () => {
  await importMany();
  const told: Events['alert.lookingBack'][] = [];
  backend.client.on('alert.lookingBack', (event) => told.push(event));
  const saved = await backend.client.call('alert.save', { settings: { ...settings, aliases: ['=SCO'] } });
  expect(saved.lookingBack).toMatchObject({ candidates: MANY });
  expect(saved.total).toBeLessThan(MANY / 2);
  expect(await lookedBack(saved.id)).toMatchObject({ total: MANY / 2, unread: MANY / 2 });
  expect(told[0]).toMatchObject({ alert: saved.id, progress: { found: 0, checked: 0 } });
  const checked = told.flatMap(({ progress }) => progress?.checked ?? []);
  expect(checked).toEqual(checked.toSorted((one, other) => one - other));
  expect(told.at(-1)).toEqual({ alert: saved.id, progress: null });
});

test('what the index alone knows to be hit is counted before anything is read', async () => {
  await importMany();
  const saved = await backend.client.call('alert.save', { settings: { ...settings, aliases: ['town'] } });
  expect(saved.lookingBack).toMatchObject({ found: MANY, candidates: MANY });
  expect((await lookedBack(saved.id)).total).toBe(MANY);
});

test('an alert that is changed, paused or deleted while it looks back stops', async () => {
  await importMany();
  const save = (aliases: string[], id?: number, paused = false): Promise<AlertRow> =>
    backend.client.call('alert.save', { ...(id && { id }), settings: { ...settings, paused, aliases } });
  const { id } = await save(['=SCO']);
  expect(await save(['"meeting 7"', '"meeting 8"'], id)).toMatchObject({ total: 2, lookingBack: null });
  expect(await save(['=SCO'], id)).toMatchObject({ lookingBack: { candidates: MANY } });
  const { total, lookingBack } = await save(['=SCO'], id, true);
  expect({ isPart: total < MANY / 2, lookingBack }).toEqual({ isPart: true, lookingBack: null });
  expect((await save(['=SCO'], id)).lookingBack).not.toBeNull();
  await backend.client.call('alert.delete', { id });
  expect(await backend.client.call('alert.list')).toEqual([]);
  expect((await backend.client.call('library.status')).unreadHits).toBe(0);
});

test('an alert that was looking back when the program ended does so again', async () => {
  await importMany();
  const { id } = await backend.client.call('alert.save', { settings: { ...settings, aliases: ['=SCO'] } });
  backend = await backend.restart();
  expect((await lookedBack(id)).total).toBe(MANY / 2);
});

test('an article that was edited while another alert looked back is not left out by the next one', async () => {
  await backend.importJsonl([jsonArticle('Night trains', 'The rail line opens again.')]);
  await importMany();
  const { client } = backend;
  const { id } = await client.call('alert.save', { settings: { ...settings, aliases: ['tram'] } });
  const other = await client.call('alert.save', { settings: { ...settings, aliases: ['=SCO'] } });
  expect(other.lookingBack).not.toBeNull();
  await client.call('article.edit', { id: 1, changes: { headline: 'Night trains again' } });
  const edited = await client.call('alert.save', { id, settings: { ...settings, aliases: ['rail'] } });
  expect(edited).toMatchObject({ total: 1 });
});

test('an article that is edited while the alert looks back counts as it is then', async () => {
  await backend.importJsonl([jsonArticle('Night trains', 'The rail line opens again.')]);
  await importMany();
  const { client } = backend;
  const { id } = await client.call('alert.save', { settings: { ...settings, aliases: ['=SCO', '=NATO'] } });
  // The index did not name the first one; the last is one that the first slices have not come to.
  await client.call('article.edit', { id: 1, changes: { headline: 'NATO trains' } });
  await client.call('article.edit', { id: MANY + 1, changes: { headline: 'NATO meets' } });
  expect((await lookedBack(id)).total).toBe(MANY / 2 + 2);
});

function openBehind(folder: string): { library: Library; run: (sql: string) => void } {
  const library = openLibrary(folder);
  return {
    library,
    run(sql) {
      const database = openDatabase(library.path);
      database.run(sql);
      database.close();
    },
  };
}

test('hits get their mentions; those that stay keep what a person did, those in the trash are left alone', async () => {
  await backend.importJsonl([
    jsonArticle('Summit opens', 'The SCO summit, an S.C.O. first.'),
    jsonArticle('Late goals', 'SCO scores and Moscow won.'),
    jsonArticle('Trade grows', 'SCO trade grew.'),
    jsonArticle('Weather', 'Rain in Moscow.'),
  ]);
  const { id } = await backend.client.call('alert.save', { settings: { ...settings, aliases: ['=SCO'] } });
  await backend.client.call('article.trash', { ids: [3] });
  const { folder } = backend;
  backend.backend.close();
  const { library, run } = openBehind(folder);
  expect(library.hits.mentionsOf(id, 1)).toEqual([
    { block: 0, start: 4, end: 7 },
    { block: 0, start: 19, end: 25 },
  ]);
  run('UPDATE hits SET dismissed = 1, done = 1 WHERE article_id = 2');
  run('UPDATE hits SET seen = 1 WHERE article_id = 1');
  const alert: Alert = { ...ALERT_DEFAULTS, ...settings, id, aliases: ['moscow', 'summit'], createdAt: 0 };
  const candidates: number[] = [];
  await lookBack({
    library,
    alert,
    signal: new AbortController().signal,
    matchedMeanwhile: new Set(),
    now: () => 7,
    onProgress: () => {},
    onCandidates: (count) => candidates.push(count),
  });
  expect(candidates).toEqual([3]);
  const hits = openDatabase(library.path);
  expect(
    hits.rows(
      'SELECT article_id AS id, seen, hidden, done, dismissed, mentions, noticed FROM hits ORDER BY 1',
    ),
  ).toEqual([
    { id: 1, seen: 1, hidden: 0, done: 0, dismissed: 0, mentions: 2, noticed: 1 },
    { id: 2, seen: 0, hidden: 0, done: 1, dismissed: 1, mentions: 1, noticed: 1 },
    { id: 3, seen: 0, hidden: 1, done: 0, dismissed: 0, mentions: 1, noticed: 1 },
    { id: 4, seen: 0, hidden: 0, done: 0, dismissed: 0, mentions: 1, noticed: 1 },
  ]);
  hits.close();
  library.close();
  backend = await startTestBackend({}, folder);
});
