import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RequestArgument } from '../../contract/ipc.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

type Settings = RequestArgument<'alert.save'>['settings'];

const SCO: Settings = { name: 'SCO', color: 'red', aliases: ['=SCO'], scope: 'article', paused: false };

const ARTICLES = [
  jsonArticle('Summit opens', 'The SCO summit opened in the capital on Monday.'),
  jsonArticle('Late goals', 'Moscow won; the score was late and San Francisco lost.'),
  jsonArticle('Trade grows', 'Trade between members of the S.C.O. grew, officials said.'),
];

async function counts(): Promise<[number, number]> {
  const [row] = await backend.client.call('alert.list');
  return [row?.unread ?? -1, row?.total ?? -1];
}

async function idOf(word: string): Promise<number> {
  return (await backend.search(word)).rows[0]?.id ?? 0;
}

test('a new alert looks at everything that is there and notifies nobody', async () => {
  await backend.importJsonl(ARTICLES);
  expect(await backend.client.call('alert.save', { settings: SCO })).toMatchObject({
    ...SCO,
    unread: 2,
    total: 2,
  });
  expect(backend.toMain.filter(({ type }) => type === 'notify')).toEqual([]);
  expect(backend.toMain.at(-1)).toEqual({ type: 'unread', unread: 2 });
  expect((await backend.search('', { view: { folder: 'library', alert: 1 } })).total).toBe(2);
});

test('the list of an alert shows where it is mentioned, and a query in it what the query found', async () => {
  await backend.importJsonl(ARTICLES.slice(0, 1));
  await backend.client.call('alert.save', { settings: SCO });
  const view = { folder: 'library', alert: 1 } as const;
  const marked = async (query: string): Promise<string[]> => {
    const [row] = (await backend.search(query, { view })).rows;
    return (row?.snippet.marks ?? []).map(({ start, end }) => row?.snippet.text.slice(start, end) ?? '');
  };
  expect(await marked('')).toEqual(['SCO']);
  expect(await marked('capital')).toEqual(['capital']);
});

test('new articles raise the count and are told once an import; opening lowers it, marking unread raises it again', async () => {
  await backend.client.call('alert.save', { settings: SCO });
  const { newHits } = await backend.importPaths(
    backend.files({ 'a.jsonl': ARTICLES.map((line) => `${JSON.stringify(line)}\n`).join('') }),
  );
  expect(newHits).toEqual([{ alert: 1, name: 'SCO', articles: 2 }]);
  expect(backend.toMain.filter(({ type }) => type === 'notify')).toEqual([
    { type: 'notify', hits: newHits, digest: false },
  ]);
  const id = await idOf('summit');
  const opened = await backend.client.call('article.open', { id, query: 'opened' });
  expect(opened.alerts).toEqual([{ alert: 1, mentions: [{ block: 0, start: 4, end: 7 }] }]);
  expect(opened.search).toEqual([{ block: 0, start: 15, end: 21 }]);
  expect(opened.article.read).toBe(false);
  expect(await counts()).toEqual([2, 2]);
  await backend.client.call('article.mark', { ids: [id], read: true });
  expect(await counts()).toEqual([1, 2]);
  await backend.client.call('article.mark', { ids: [id], read: false });
  expect(await counts()).toEqual([2, 2]);
  await backend.client.call('article.trash', { ids: [id] });
  expect(await counts()).toEqual([1, 1]);
  await backend.client.call('article.restore', { ids: [id] });
  expect(await counts()).toEqual([2, 2]);
});

test('an edited alert keeps what was seen of the hits that stay', async () => {
  await backend.importJsonl(ARTICLES);
  await backend.client.call('alert.save', { settings: SCO });
  await backend.client.call('article.mark', { ids: [await idOf('summit')], read: true });
  const wider = { ...SCO, aliases: ['=SCO', 'moscow'] };
  expect(await backend.client.call('alert.save', { id: 1, settings: wider })).toMatchObject({
    unread: 2,
    total: 3,
  });
  const narrow: Settings = { ...wider, scope: 'headline-and-lead', aliases: ['=SCO summit'] };
  expect(await backend.client.call('alert.save', { id: 1, settings: narrow })).toMatchObject({
    unread: 0,
    total: 1,
  });
});

test('a paused alert hits and marks nothing; resumed, it looks back', async () => {
  await backend.client.call('alert.save', { settings: SCO });
  await backend.importJsonl(ARTICLES.slice(0, 2));
  await backend.client.call('alert.save', { id: 1, settings: { ...SCO, paused: true } });
  await backend.importJsonl(ARTICLES.slice(2));
  expect(await counts()).toEqual([0, 1]);
  const id = await idOf('summit');
  expect((await backend.client.call('article.open', { id, query: '' })).alerts).toEqual([]);
  await backend.client.call('article.mark', { ids: [id], read: true });
  expect((await backend.search('summit')).rows[0]?.alerts).toEqual([]);
  await backend.client.call('alert.save', { id: 1, settings: SCO });
  expect(await counts()).toEqual([1, 2]);
});

test('a deleted alert leaves nothing behind', async () => {
  await backend.importJsonl(ARTICLES);
  await backend.client.call('alert.save', { settings: SCO });
  await backend.client.call('alert.delete', { id: 1 });
  expect(await backend.client.call('alert.list')).toEqual([]);
  expect((await backend.client.call('library.status')).unreadHits).toBe(0);
  await expect(backend.client.call('alert.save', { id: 1, settings: SCO })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the preview tells what the aliases typed so far would hit, and which cannot be understood', async () => {
  await backend.importJsonl(ARTICLES);
  const preview = await backend.client.call('alert.preview', {
    aliases: ['=SCO', 'moscow', '(late'],
    scope: 'article',
  });
  expect(preview.total).toBe(3);
  expect(preview.problems.map((problem) => problem === null)).toEqual([true, true, false]);
  expect(preview.examples.map(({ headline }) => headline)).toEqual([
    'Trade grows',
    'Late goals',
    'Summit opens',
  ]);
  const [first] = preview.examples;
  expect(first?.snippet.marks.map(({ start, end }) => first.snippet.text.slice(start, end))).toEqual([
    'S.C.O.',
  ]);
});

test('the preview of an edit tells what is new and what is gone, but for what was dismissed', async () => {
  await backend.importJsonl([...ARTICLES, jsonArticle('Other', 'The SCO again.')]);
  const { client } = backend;
  const { id } = await client.call('alert.save', { settings: SCO });
  const difference = async (aliases: string[], of: number | undefined = id): Promise<unknown> =>
    (await client.call('alert.preview', { aliases, scope: 'article', ...(of !== undefined && { id: of }) }))
      .difference;
  expect(await difference(['=SCO'])).toEqual({ added: 0, gone: 0 });
  expect(await difference(['moscow', 'summit'])).toEqual({ added: 1, gone: 2 });
  expect(await difference(['=SCO', 'moscow'])).toEqual({ added: 1, gone: 0 });
  const other = (await backend.search('again')).rows[0]?.id ?? 0;
  await client.call('inbox.dismiss', { entries: [{ article: other, alert: id }], reason: 'other' });
  expect(await difference(['moscow', 'summit'])).toEqual({ added: 1, gone: 1 });
  expect(await difference(['again', 'summit'])).toEqual({ added: 0, gone: 1 });
  await client.call('article.trash', { ids: [await idOf('trade')] });
  expect(await difference(['moscow'])).toEqual({ added: 1, gone: 1 });
  expect((await client.call('alert.preview', { aliases: ['=SCO'], scope: 'article' })).difference).toBeNull();
  await client.call('alert.save', { id, settings: { ...SCO, paused: true } });
  expect(await difference(['moscow'])).toBeNull();
});

test('an edited article is looked at again', async () => {
  await backend.importJsonl(ARTICLES);
  await backend.client.call('alert.save', { settings: SCO });
  const id = await idOf('moscow');
  await backend.client.call('article.edit', { id, changes: { headline: 'SCO scores late' } });
  expect(await counts()).toEqual([3, 3]);
  expect((await backend.search('headline:scores')).rows[0]?.id).toBe(id);
});

test('hits and what was seen of them are there after a restart', async () => {
  await backend.importJsonl(ARTICLES);
  await backend.client.call('alert.save', { settings: SCO });
  await backend.client.call('article.mark', { ids: [await idOf('summit')], read: true });
  backend = await backend.restart();
  expect(await counts()).toEqual([1, 2]);
});
