import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GroupMemberRow } from '../../contract/replies.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

const STORY = `The harbour board of Port Linden said on Tuesday that 14 of the 32 cranes on its eastern quay would stand still
for the rest of the month, after an inspection had found cracks in the rails. Ships of more than 200 metres are sent to
the northern quay, where they wait for up to 3 days. Dock workers said that they had warned of the rails in spring.`;
const MORE =
  'The union of the dock workers wants the board to answer for it before the city council in September.';

const MORNING = jsonArticle('Cranes stand still in Port Linden', STORY, {
  source: 'Linden Post',
  published: '2024-05-14T08:00:00Z',
});
const SYNDICATED = jsonArticle('Port Linden: 14 cranes out of work', `${STORY} (Coast Agency)`, {
  source: 'Coast Agency',
  published: '2024-05-14T09:00:00Z',
});
const LATER = jsonArticle('Cranes stand still, union wants answers', `${STORY}\n\n${MORE}`, {
  source: 'Linden Post',
  published: '2024-05-14T15:00:00Z',
});
const OTHER = jsonArticle(
  'Rain at last',
  'It rained for two days in the hills above the town, and the wells that had been dry since April are full again, farmers say.',
);

/** Id by headline. */
async function idOf(headline: string): Promise<number> {
  const { rows } = await backend.search(`"${headline}"`);
  const found = rows.find((row) => row.headline === headline);
  if (!found) throw new Error(`There is no ${headline}`);
  return found.id;
}

async function groupWith(headline: string): Promise<string[]> {
  const members = await backend.client.call('group.get', { article: await idOf(headline) });
  return members.map(({ role, headline: name }) => `${role}: ${name}`);
}

const until = (headline: string, expected: readonly string[]): Promise<void> =>
  vi.waitFor(async () => expect(await groupWith(headline)).toEqual(expected), { timeout: 30_000 });

const GROUP = [
  'main: Cranes stand still, union wants answers',
  'version: Cranes stand still in Port Linden',
  'version: Port Linden: 14 cranes out of work',
];

test('copies and versions are found after an import, and each knows its group', async () => {
  await backend.importJsonl([MORNING, OTHER]);
  await backend.importJsonl([SYNDICATED]);
  await until('Cranes stand still in Port Linden', [
    'main: Cranes stand still in Port Linden',
    'copy: Port Linden: 14 cranes out of work',
  ]);
  await backend.importJsonl([LATER]);
  await until('Port Linden: 14 cranes out of work', GROUP);
  const { rows } = await backend.search('');
  const groups = Object.fromEntries(rows.map(({ headline, group }) => [headline, group]));
  const main = await idOf('Cranes stand still, union wants answers');
  const counts = { main, size: 3, copies: 0, versions: 2 };
  expect(groups).toEqual({
    'Cranes stand still, union wants answers': { ...counts, role: 'main' },
    'Cranes stand still in Port Linden': { ...counts, role: 'version' },
    'Port Linden: 14 cranes out of work': { ...counts, role: 'version' },
    'Rain at last': null,
  });
  const opened = await backend.client.call('article.open', { id: main, query: '' });
  expect(opened.group).toEqual({ ...counts, role: 'main' });
  const members = await backend.client.call('group.get', { article: main });
  expect(members.map(({ likeness }: GroupMemberRow) => likeness > 0.5 && likeness <= 1)).toEqual([
    true,
    true,
    true,
  ]);
});

test('in whatever order they come, the groups are the same', async () => {
  for (const article of [LATER, SYNDICATED, OTHER, MORNING]) await backend.importJsonl([article]);
  await until('Cranes stand still in Port Linden', GROUP);
});

test('what a person takes out stays out, also after a start and when another copy comes', async () => {
  await backend.importJsonl([MORNING, SYNDICATED]);
  await until('Cranes stand still in Port Linden', [
    'main: Cranes stand still in Port Linden',
    'copy: Port Linden: 14 cranes out of work',
  ]);
  const article = await idOf('Port Linden: 14 cranes out of work');
  const { step } = await backend.client.call('group.split', { article });
  expect(await groupWith('Cranes stand still in Port Linden')).toEqual([]);
  await backend.client.call('group.undo', { step });
  expect(await groupWith('Cranes stand still in Port Linden')).toHaveLength(2);
  await backend.client.call('group.split', { article });
  backend = await backend.restart();
  await backend.importJsonl([LATER]);
  await until('Cranes stand still in Port Linden', GROUP.slice(0, 2));
  expect(await groupWith('Port Linden: 14 cranes out of work')).toEqual([]);
  await expect(backend.client.call('group.split', { article })).rejects.toMatchObject({ code: 'not-found' });
});

test('what a person puts together stays together, with the groups that they were in', async () => {
  await backend.importJsonl([MORNING, SYNDICATED, OTHER]);
  await until('Cranes stand still in Port Linden', [
    'main: Cranes stand still in Port Linden',
    'copy: Port Linden: 14 cranes out of work',
  ]);
  const articles = [await idOf('Rain at last'), await idOf('Cranes stand still in Port Linden')];
  const { step } = await backend.client.call('group.join', { articles });
  const joined = [
    'main: Cranes stand still in Port Linden',
    'copy: Port Linden: 14 cranes out of work',
    'version: Rain at last',
  ];
  expect(await groupWith('Rain at last')).toEqual(joined);
  backend = await backend.restart();
  expect(await groupWith('Rain at last')).toEqual(joined);
  await backend.client.call('group.undo', { step });
  expect(await groupWith('Rain at last')).toEqual([]);
});

test('a person chooses the main copy, and when it goes another moves up', async () => {
  await backend.importJsonl([MORNING, SYNDICATED, LATER]);
  await until('Cranes stand still in Port Linden', GROUP);
  const article = await idOf('Port Linden: 14 cranes out of work');
  await backend.client.call('group.main', { article });
  expect(await groupWith('Cranes stand still in Port Linden')).toEqual([
    'main: Port Linden: 14 cranes out of work',
    'copy: Cranes stand still in Port Linden',
    'version: Cranes stand still, union wants answers',
  ]);
  const ids = [article];
  await backend.client.call('article.trash', { ids });
  expect(await groupWith('Cranes stand still in Port Linden')).toEqual(GROUP.slice(0, 2));
  await backend.client.call('article.restore', { ids });
  expect((await groupWith('Cranes stand still in Port Linden'))[0]).toBe(
    'main: Port Linden: 14 cranes out of work',
  );
  await backend.client.call('article.trash', { ids });
  await backend.client.call('article.erase', { ids });
  expect(await groupWith('Cranes stand still in Port Linden')).toEqual(GROUP.slice(0, 2));
});

test('undoing an import takes its articles out of the groups', async () => {
  await backend.importJsonl([MORNING]);
  const { id } = await backend.importJsonl([SYNDICATED, LATER]);
  await until('Cranes stand still in Port Linden', GROUP);
  await backend.client.call('import.undo', { id });
  expect(await groupWith('Cranes stand still in Port Linden')).toEqual([]);
});

test('an edited source turns a copy of the same outlet into a version', async () => {
  await backend.importJsonl([MORNING, SYNDICATED]);
  await until('Cranes stand still in Port Linden', [
    'main: Cranes stand still in Port Linden',
    'copy: Port Linden: 14 cranes out of work',
  ]);
  const id = await idOf('Port Linden: 14 cranes out of work');
  await backend.client.call('article.edit', { id, changes: { source: 'Linden Post' } });
  expect(await groupWith('Cranes stand still in Port Linden')).toEqual([
    'main: Cranes stand still in Port Linden',
    'version: Port Linden: 14 cranes out of work',
  ]);
});

test('what was not grouped when the program ended is grouped after the next start', async () => {
  await backend.importJsonl([MORNING, SYNDICATED, LATER]);
  backend = await backend.restart();
  await until('Cranes stand still in Port Linden', GROUP);
});
