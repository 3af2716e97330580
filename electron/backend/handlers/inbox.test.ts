import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RequestArgument, RequestReply } from '../../contract/ipc.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

type Settings = RequestArgument<'alert.save'>['settings'];
type Filter = RequestArgument<'inbox.list'>;

const SCO: Settings = { name: 'SCO', color: 'red', aliases: ['=SCO'], scope: 'article', paused: false };
const SUMMIT: Settings = { ...SCO, name: 'Summits', color: 'blue', aliases: ['summit'] };
const FIRST = jsonArticle('SCO summit opens', 'The SCO summit opened in the capital on Monday.');
const SECOND = jsonArticle('Trade grows', 'Trade between members of the SCO grew, officials said.');
const THIRD = jsonArticle('Late goals', 'The score was late and nobody saw the summit.');

const ALL: Filter = { state: 'unread', alert: null, text: '', by: 'day' };

function list(filter: Partial<Filter> = {}): Promise<RequestReply<'inbox.list'>> {
  return backend.client.call('inbox.list', { ...ALL, ...filter });
}

async function counted(): Promise<[number, number]> {
  const [row] = await backend.client.call('alert.list');
  return [row?.unread ?? -1, row?.total ?? -1];
}

/** Two alerts, and three articles that came after them. */
async function fill(): Promise<void> {
  await backend.client.call('alert.save', { settings: SCO });
  await backend.client.call('alert.save', { settings: SUMMIT });
  await backend.importJsonl([FIRST, SECOND, THIRD]);
}

test('what alerts find comes to the inbox, an article once, or once for each of its alerts', async () => {
  await fill();
  const byDay = await list();
  expect(byDay).toEqual({
    articles: [3, 2, 1],
    groups: [{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), alert: null, entries: 3 }],
    counts: { unread: 3, seen: 0, done: 0, dismissed: 0 },
    problem: null,
  });
  expect(await list({ by: 'alert' })).toMatchObject({
    articles: [2, 1, 3, 1],
    groups: [
      { day: null, alert: 1, entries: 2 },
      { day: null, alert: 2, entries: 2 },
    ],
  });
  expect((await list({ alert: 2 })).articles).toEqual([3, 1]);
  expect((await list({ text: 'trade' })).articles).toEqual([2]);
  expect((await list({ text: '"trade' })).articles).toEqual([2]);
  expect(await list({ text: ')' })).toMatchObject({ articles: [], problem: { start: 0, end: 1 } });

  const [entry] = await backend.client.call('inbox.entries', {
    entries: [
      { article: 1, alert: null },
      { article: 99, alert: null },
    ],
    dismissed: false,
  });
  expect(entry).toMatchObject({
    article: 1,
    headline: 'SCO summit opens',
    headlineMarks: [
      { start: 0, end: 3, alert: 1 },
      { start: 4, end: 10, alert: 2 },
    ],
    snippet: {
      text: 'The SCO summit opened in the capital on Monday.',
      marks: [
        { start: 4, end: 7, alert: 1 },
        { start: 8, end: 14, alert: 2 },
      ],
    },
    state: 'unread',
    hits: [
      { alert: 1, state: 'unread', dismissed: null, mentions: 2 },
      { alert: 2, state: 'unread', dismissed: null, mentions: 2 },
    ],
    others: [],
  });
  const [ofOne] = await backend.client.call('inbox.entries', {
    entries: [{ article: 1, alert: 2 }],
    dismissed: false,
  });
  expect(ofOne).toMatchObject({ hits: [{ alert: 2 }], others: [1] });
});

test('hits are seen, done and unread again, and each change can be taken back', async () => {
  await fill();
  const { client } = backend;
  await client.call('inbox.mark', { entries: [{ article: 1, alert: 2 }], state: 'seen' });
  // An article is as far as the hit that a person has got least far with.
  expect((await list()).counts).toEqual({ unread: 3, seen: 0, done: 0, dismissed: 0 });
  const before = await client.call('inbox.mark', {
    entries: [
      { article: 1, alert: null },
      { article: 2, alert: null },
    ],
    state: 'done',
  });
  expect(before.map(({ article, alert, state }) => [article, alert, state])).toEqual([
    [1, 1, 'unread'],
    [1, 2, 'seen'],
    [2, 1, 'unread'],
  ]);
  expect((await list()).counts).toEqual({ unread: 1, seen: 0, done: 2, dismissed: 0 });
  expect((await list({ state: 'done' })).articles).toEqual([2, 1]);
  expect(await counted()).toEqual([0, 2]);

  await client.call('inbox.put', { hits: [...before] });
  expect((await list({ by: 'alert' })).groups).toMatchObject([
    { alert: 1, entries: 2 },
    { alert: 2, entries: 1 },
  ]);
  expect(await counted()).toEqual([2, 2]);
});

test('opening an article sees its hits; it stays in the list of unread ones as long as that is asked for', async () => {
  await fill();
  await backend.client.call('article.mark', { ids: [2], read: true });
  expect((await list()).articles).toEqual([3, 1]);
  expect((await list({ keep: [2] })).articles).toEqual([3, 2, 1]);
  expect((await list({ state: 'seen' })).articles).toEqual([2]);
  await backend.client.call('inbox.mark', { entries: [{ article: 2, alert: null }], state: 'done' });
  expect((await list({ keep: [2] })).articles).toEqual([3, 1]);
  // What is unread again is not done either.
  await backend.client.call('article.mark', { ids: [2], read: false });
  expect((await list()).articles).toEqual([3, 2, 1]);
});

test('a hit that is not relevant counts nowhere, can be looked at and taken back', async () => {
  await fill();
  const { client } = backend;
  await client.call('inbox.dismiss', { entries: [{ article: 2, alert: 1 }], reason: 'wrong-meaning' });
  expect(await list()).toMatchObject({ articles: [3, 1], counts: { unread: 2, dismissed: 1 } });
  expect(await counted()).toEqual([1, 1]);
  expect(
    (await backend.search('', { view: { folder: 'library', alert: 1 } })).rows.map(({ id }) => id),
  ).toEqual([1]);
  expect((await backend.search('alert:SCO')).total).toBe(1);
  expect((await list({ state: 'dismissed' })).articles).toEqual([2]);
  const [entry] = await client.call('inbox.entries', {
    entries: [{ article: 2, alert: null }],
    dismissed: true,
  });
  expect(entry?.hits).toMatchObject([{ alert: 1, dismissed: 'wrong-meaning' }]);
  await client.call('inbox.restore', { entries: [{ article: 2, alert: null }] });
  expect(await list()).toMatchObject({ articles: [3, 2, 1], counts: { unread: 3, dismissed: 0 } });
});

test('a dismissed hit stays dismissed when the article is matched again, the alert looks back, or both come back', async () => {
  await fill();
  const { client } = backend;
  await client.call('inbox.dismiss', { entries: [{ article: 2, alert: 1 }], reason: 'in-passing' });
  const dismissed = async (): Promise<readonly number[]> => (await list({ state: 'dismissed' })).articles;

  await client.call('article.edit', { id: 2, changes: { headline: 'The SCO trades' } });
  expect([await dismissed(), (await list()).articles]).toEqual([[2], [3, 1]]);
  await client.call('alert.save', { id: 1, settings: { ...SCO, aliases: ['=SCO', '=OSC'] } });
  expect([await dismissed(), await counted()]).toEqual([[2], [1, 1]]);

  // It goes with what the alert hits, and is dismissed still when that is found again.
  await client.call('alert.save', { id: 1, settings: { ...SCO, aliases: ['"SCO summit"'] } });
  expect([await dismissed(), await counted()]).toEqual([[], [1, 1]]);
  await client.call('alert.save', { id: 1, settings: SCO });
  expect([await dismissed(), await counted()]).toEqual([[2], [1, 1]]);

  await client.call('article.trash', { ids: [2] });
  expect(await dismissed()).toEqual([]);
  await client.call('article.restore', { ids: [2] });
  expect([await dismissed(), await counted()]).toEqual([[2], [1, 1]]);
});

test('alerts that are paused or archived are out of the inbox unless they are asked for', async () => {
  await fill();
  await backend.client.call('alert.save', { id: 1, settings: { ...SCO, paused: true } });
  expect(await list()).toMatchObject({ articles: [3, 1], counts: { unread: 2 } });
  expect((await list({ alert: 1 })).articles).toEqual([2, 1]);
});

test('what was made of hits is there after a restart', async () => {
  await fill();
  await backend.client.call('inbox.mark', { entries: [{ article: 3, alert: null }], state: 'done' });
  await backend.client.call('inbox.dismiss', { entries: [{ article: 2, alert: null }], reason: 'copy' });
  backend = await backend.restart();
  expect((await list()).counts).toEqual({ unread: 1, seen: 0, done: 1, dismissed: 1 });
});

test('a narrowing says what would go and stay before it is applied, and can be taken back with all that was made of its hits', async () => {
  const { client } = backend;
  await client.call('alert.save', { settings: SCO });
  await backend.importJsonl([
    FIRST,
    SECOND,
    jsonArticle('Old lawsuit ends', 'The SCO Group is bankrupt; the SCO Group has no lawyers.'),
    jsonArticle('Unix for sale', 'What is left of the SCO Group is sold, a court in Utah said.'),
    jsonArticle('An old system', 'The SCO Group sold systems.'),
  ]);
  await client.call('inbox.mark', { entries: [{ article: 4, alert: 1 }], state: 'done' });
  await client.call('inbox.dismiss', { entries: [{ article: 5, alert: 1 }], reason: 'wrong-meaning' });
  const [first] = await client.call('inbox.narrowings', { alert: 1, article: 3, reason: 'wrong-meaning' });
  expect(first).toMatchObject({ kind: 'exclude-phrase', words: ['"SCO Group"'] });
  if (!first) throw new Error('nothing was proposed');
  const reach = { ...first.reach, aliases: [...first.reach.aliases] };

  const effect = await client.call('inbox.effect', { alert: 1, article: 3, reach, mayBring: first.mayBring });
  expect(effect).toMatchObject({
    goes: 1,
    unread: 0,
    stays: 2,
    brings: 0,
    going: [{ id: 4, headline: 'Unix for sale' }],
    staying: [{ id: 2 }, { id: 1 }],
  });
  expect(await counted()).toEqual([3, 4]);

  const dismissed = await client.call('inbox.dismiss', {
    entries: [{ article: 3, alert: 1 }],
    reason: 'wrong-meaning',
  });
  const { before, gone } = await client.call('inbox.narrow', { alert: 1, reach });
  expect(await counted()).toEqual([2, 2]);
  expect((await list({ state: 'dismissed' })).articles).toEqual([]);
  expect([before.aliases, gone.map(({ article, state }) => [article, state])]).toEqual([
    ['=SCO'],
    [[4, 'done']],
  ]);

  await client.call('alert.save', { id: 1, settings: before });
  await client.call('inbox.put', { hits: [...gone, ...dismissed] });
  expect(await counted()).toEqual([3, 4]);
  expect((await list({ state: 'done' })).articles).toEqual([4]);
  expect((await list({ state: 'dismissed' })).articles).toEqual([5]);
});

test('a narrowing that cannot be understood changes nothing', async () => {
  await fill();
  const { conditions, scope } = (await backend.client.call('alert.list'))[0] ?? { conditions: undefined };
  if (!conditions) throw new Error('no alert');
  await expect(
    backend.client.call('inbox.narrow', { alert: 1, reach: { aliases: ['"SCO'], scope, conditions } }),
  ).rejects.toMatchObject({ code: 'refused' });
  expect((await backend.client.call('alert.list'))[0]?.aliases).toEqual(['=SCO']);
});
