import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

test('many are edited at once, only in what is named, and all of it is taken back', async () => {
  const { client } = backend;
  await backend.importJsonl([
    jsonArticle('Rain', 'It rained.', { source: 'Hillwire', place: 'Lima' }),
    jsonArticle('Snow', 'It snowed.', { source: 'Valley Post' }),
  ]);
  const ids = (await backend.search('')).rows.map(({ id }) => id);
  await client.call('article.tag', { ids: ids.slice(0, 1), add: ['kept'], remove: [] });
  const shown = async (): Promise<unknown> =>
    (await backend.search('', { sort: 'date' })).rows.map(({ id, source, place, tags }) => [
      id,
      source,
      place,
      tags,
    ]);
  const before = await shown();
  const back = await client.call('article.editMany', {
    edits: [...ids, 999_999].map((id) => ({
      id,
      changes: { source: 'Coastwire' },
      add: ['kept'],
      remove: [],
    })),
  });
  expect(back).toHaveLength(2);
  expect((await backend.search('source:coastwire')).total).toBe(2);
  expect((await backend.search('source:hillwire')).total).toBe(0);
  expect(await shown()).toEqual(
    (before as unknown[][]).map(([id, , place]) => [id, 'Coastwire', place, ['kept']]),
  );
  await client.call('article.editMany', { edits: [...back] });
  expect(await shown()).toEqual(before);
  expect((await backend.search('source:hillwire')).total).toBe(1);
});

test('a column that was taken for another’s is cut, so that what it gave can be changed and put back', async () => {
  const { client } = backend;
  const long = 'It rained for weeks. '.repeat(200);
  await backend.importJsonl([
    jsonArticle('Rain', 'It rained.', { source: long, place: `${'x'.repeat(1_999)}🌧`, number: long }),
  ]);
  const shown = async (): Promise<unknown> => {
    const [row] = (await backend.search('')).rows;
    const { article } = await client.call('article.open', { id: row?.id ?? 0, query: '' });
    return [article.source, article.place, article.number];
  };
  const before = await shown();
  expect(before).toEqual([long.slice(0, 2_000), 'x'.repeat(1_999), long.slice(0, 2_000)]);
  const [id = 0] = (await backend.search('')).rows.map((row) => row.id);
  const back = await client.call('article.editMany', {
    edits: [{ id, changes: { source: 'Hillwire', place: 'Lima', number: '7' }, add: [], remove: [] }],
  });
  expect(await shown()).toEqual(['Hillwire', 'Lima', '7']);
  await client.call('article.editMany', { edits: [...back] });
  expect(await shown()).toEqual(before);
});

test('a longer headline makes a longer article for search as for the matcher', async () => {
  await backend.importJsonl([jsonArticle('Rain', 'It rained all day.')]);
  const [row] = (await backend.search('words:5')).rows;
  if (!row) throw new Error('It has five words');
  await backend.client.call('article.edit', { id: row.id, changes: { headline: 'Rain over the hills' } });
  expect((await backend.search('words:5')).total).toBe(0);
  expect((await backend.search('words:8')).total).toBe(1);
});
