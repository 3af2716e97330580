import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend();
  await backend.importJsonl([
    jsonArticle('Shanghai hosts a meeting', 'Ministers came to the city for two days of talks.', {
      source: 'Harbour News',
      published: '2024-03-01',
    }),
    jsonArticle('Ministers meet', 'The talks in Shanghai ended without a paper. Shanghai was quiet.', {
      published: '2024-04-01',
    }),
    jsonArticle('Rice is dear', 'The price of rice rose again, merchants in the south said.', {
      published: '2024-05-01',
    }),
    jsonArticle('Old talk', 'This one is about Shanghai too, but it lies in the trash.'),
  ]);
  const id = (await backend.search('trash')).rows[0]?.id ?? 0;
  await backend.client.call('article.trash', { ids: [id] });
});
afterAll(() => backend.close());

async function headlines(query: string, more: object = {}): Promise<string[]> {
  return (await backend.search(query, more)).rows.map(({ headline }) => headline);
}

test('the headline weighs more, and dates sort as well', async () => {
  expect(await headlines('shanghai')).toEqual(['Shanghai hosts a meeting', 'Ministers meet']);
  expect(await headlines('shanghai', { sort: 'date' })).toEqual([
    'Ministers meet',
    'Shanghai hosts a meeting',
  ]);
  expect(await headlines('')).toEqual(['Rice is dear', 'Ministers meet', 'Shanghai hosts a meeting']);
});

test('a row shows where it matched', async () => {
  const { rows, total } = await backend.search('shanghai');
  expect(total).toBe(2);
  expect(rows[0]).toMatchObject({
    headline: 'Shanghai hosts a meeting',
    headlineMarks: [{ start: 0, end: 8 }],
    source: 'Harbour News',
    published: '2024-03-01',
    read: false,
    trashed: false,
    alerts: [],
  });
  const snippet = rows[1]?.snippet ?? { text: '', marks: [] };
  expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
    'Shanghai',
    'Shanghai',
  ]);
});

test('while it is typed, the last word is the beginning of one', async () => {
  expect(await headlines('shangh')).toEqual([]);
  expect(await headlines('two shangh', { typing: true })).toEqual(['Shanghai hosts a meeting']);
});

test('the same language: fields, exact words, phrases, NOT', async () => {
  expect(await headlines('headline:ministers')).toEqual(['Ministers meet']);
  expect(await headlines('source:harbour')).toEqual(['Shanghai hosts a meeting']);
  expect(await headlines('=shanghai')).toEqual([]);
  expect(await headlines('"price of rice"')).toEqual(['Rice is dear']);
  expect(await headlines('NOT shanghai')).toEqual(['Rice is dear']);
});

test('a page that is not the first knows the total', async () => {
  const page = await backend.search('shanghai', { offset: 1, limit: 1 });
  expect([page.total, page.rows.map(({ headline }) => headline)]).toEqual([2, ['Ministers meet']]);
  const exact = await backend.search('=Shanghai', { offset: 1, limit: 1 });
  expect([exact.total, exact.rows.map(({ headline }) => headline)]).toEqual([2, ['Ministers meet']]);
});

test('a mistake in the query is told with its place', async () => {
  const { problem, rows } = await backend.search('"rice');
  // An open quotation mark is either closed by itself or told; never an exception.
  expect(problem !== null || rows.length === 1).toBe(true);
  expect((await backend.search('(rice')).problem?.message).toMatch(/./u);
});

test('a misspelt word is corrected against the library, and only when that finds something', async () => {
  const corrected = await backend.search('Shanghia talks', { correct: true });
  expect(corrected.correction).toEqual({
    typed: 'Shanghia talks',
    searched: 'Shanghai talks',
    words: [{ from: 'Shanghia', to: 'Shanghai' }],
  });
  expect(corrected.total).toBe(2);
  expect((await backend.search('Shanghia talks')).total).toBe(0);
  expect((await backend.search('=Shanghia', { correct: true })).correction).toBeNull();
  expect((await backend.search('xylophone', { correct: true })).correction).toBeNull();
});

test('the trash is searched on its own', async () => {
  expect(await headlines('shanghai', { view: { folder: 'trash' } })).toEqual(['Old talk']);
  expect(await headlines('rice', { view: { folder: 'trash' } })).toEqual([]);
});

test('the palette finds headlines, sources, alerts and tags', async () => {
  await backend.client.call('alert.save', {
    settings: { name: 'Harbours', color: 'teal', aliases: ['harbour'], scope: 'article', paused: false },
  });
  const found = await backend.client.call('palette.find', { text: 'harbour', limit: 5 });
  expect(found.map(({ kind, label }) => [kind, label])).toEqual(
    expect.arrayContaining([
      ['alert', 'Harbours'],
      ['source', 'Harbour News'],
    ]),
  );
  const [first] = await backend.client.call('palette.find', { text: 'rice dear', limit: 5 });
  expect(first).toMatchObject({ kind: 'article', label: 'Rice is dear' });
});
