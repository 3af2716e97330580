import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALERT_DEFAULTS, type AlertSettings } from '../../domain/alerts/alert.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
  await backend.importJsonl([
    jsonArticle('Summit opens', 'The SCO summit opened in the capital on Monday.'),
    jsonArticle('Grain talks', 'NATO and the SCO talked on grain.'),
    jsonArticle('Late goals', 'Moscow won; the score was late.'),
  ]);
});
afterEach(() => backend.close());

const make = (name: string, more: Partial<AlertSettings> = {}): AlertSettings => ({
  ...ALERT_DEFAULTS,
  name,
  color: 'red',
  aliases: [`=${name}`],
  ...more,
});

/** Waits until the alerts, in their order, hit so many articles: they look back in the background. */
function counted(totals: readonly number[]): Promise<void> {
  const present = async (): Promise<number[]> =>
    (await backend.client.call('alert.list')).map(({ total }) => total);
  return expect.poll(present, { timeout: 10_000 }).toEqual(totals);
}

const list = async (): Promise<AlertSettings[]> =>
  (await backend.client.call('alert.list')).map(
    ({ id, createdAt, unread, total, lookingBack, ...settings }) => settings,
  );

test('many alerts are stored at once, look back in the background, and are all taken back', async () => {
  const { client } = backend;
  const present = make('SCO');
  const { id } = await client.call('alert.save', { settings: present });
  const wider = make('SCO', { aliases: ['=SCO', 'moscow'], folder: 'East' });
  const back = await client.call('alert.change', {
    save: [
      { id, settings: wider },
      { id: null, settings: make('NATO') },
      { id: null, settings: make('score', { paused: true }) },
    ],
    remove: [],
  });
  expect(await list()).toEqual([wider, make('NATO'), make('score', { paused: true })]);
  await counted([3, 1, 0]);
  const forward = await client.call('alert.change', back);
  expect(await list()).toEqual([present]);
  await counted([2]);
  await client.call('alert.change', forward);
  await counted([3, 1, 0]);
  expect(await list()).toEqual([wider, make('NATO'), make('score', { paused: true })]);
});

test('nothing is changed where one alert is gone or one alias cannot be watched for', async () => {
  const { client } = backend;
  const { id } = await client.call('alert.save', { settings: make('SCO') });
  const gone = { save: [{ id, settings: make('Other') }], remove: [id + 1] };
  await expect(client.call('alert.change', gone)).rejects.toThrow('deleted meanwhile');
  const broken = {
    save: [
      { id, settings: make('Other') },
      { id: null, settings: make('X', { aliases: ['"open'] }) },
    ],
    remove: [],
  };
  await expect(client.call('alert.change', broken)).rejects.toThrow('cannot be watched for');
  expect(await list()).toEqual([make('SCO')]);
});

test('a folder lists the articles of all its alerts, archived ones left out', async () => {
  const { client } = backend;
  const folder = 'East';
  await client.call('alert.save', { settings: make('SCO', { folder }) });
  await client.call('alert.save', { settings: make('NATO', { folder }) });
  const { id } = await client.call('alert.save', { settings: make('Moscow', { folder }) });
  await client.call('alert.save', { settings: make('score', { folder: 'West' }) });
  const view = { folder: 'library', alertFolder: folder } as const;
  const found = async (): Promise<string[]> =>
    (await backend.search('', { view })).rows.map(({ headline }) => headline).sort();
  expect(await found()).toEqual(['Grain talks', 'Late goals', 'Summit opens']);
  const grain = (await backend.search('grain', { view })).rows[0];
  await client.call('article.mark', { ids: [grain?.id ?? 0], read: true });
  expect((await backend.search('', { view })).rows.map(({ read }) => read).sort()).toEqual([
    false,
    false,
    true,
  ]);
  const [row] = (await backend.search('', { view, offset: 1, limit: 1 })).rows;
  expect(row?.snippet.marks.map(({ start, end }) => row.snippet.text.slice(start, end))).toEqual([
    'NATO',
    'SCO',
  ]);
  await client.call('alert.save', { id, settings: make('Moscow', { folder, archived: true }) });
  expect(await found()).toEqual(['Grain talks', 'Summit opens']);
});

test('an archived alert hits nothing new and keeps its hits; brought back, it looks at what came meanwhile', async () => {
  const { client } = backend;
  const { id } = await client.call('alert.save', { settings: make('SCO') });
  await client.call('alert.save', { id, settings: make('SCO', { archived: true }) });
  await backend.importJsonl([jsonArticle('More trade', 'The SCO traded more.')]);
  await counted([2]);
  await client.call('alert.change', { save: [{ id, settings: make('SCO') }], remove: [] });
  await counted([3]);
});
