import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
  await backend.importJsonl([
    jsonArticle('Summit opens', 'The SCO summit opened in the capital.'),
    jsonArticle('Members meet', 'The Shanghai Cooperation Organization met; the SCO spoke of trade.'),
    jsonArticle('Trade grows', 'Members of the Shanghai Cooperation Organization trade more.'),
    jsonArticle('Goals', 'Moscow won, the score was late.'),
  ]);
});
afterEach(() => backend.close());

const aliases = ['=SCO', '"shanghai cooperation organization"', '(late'];
const asked = { aliases, scope: 'article' } as const;

async function headlines(line: number, only: boolean, more: object = {}): Promise<readonly string[]> {
  const { examples } = await backend.client.call('alert.lineArticles', {
    ...asked,
    line,
    only,
    offset: 0,
    limit: 10,
    ...more,
  });
  return examples.map(({ headline }) => headline);
}

test('the preview says of each line how many articles it hits, and how many no other line does', async () => {
  const { total, lines } = await backend.client.call('alert.preview', asked);
  expect({ total, lines }).toEqual({
    total: 3,
    lines: [
      { articles: 2, only: 1 },
      { articles: 2, only: 1 },
      { articles: 0, only: 0 },
    ],
  });
});

test('the articles of a line are shown, the last one first, with what this line found in them', async () => {
  expect(await headlines(1, false)).toEqual(['Trade grows', 'Members meet']);
  expect(await headlines(1, true)).toEqual(['Trade grows']);
  expect(await headlines(0, false, { offset: 1 })).toEqual(['Summit opens']);
  expect(await headlines(2, false)).toEqual([]);
  const { total, examples } = await backend.client.call('alert.lineArticles', {
    ...asked,
    line: 0,
    only: false,
    offset: 0,
    limit: 1,
  });
  const marked = examples.map(({ snippet }) =>
    snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)),
  );
  expect({ total, marked }).toEqual({ total: 2, marked: [['SCO']] });
});

test('figures follow the library', async () => {
  await backend.client.call('alert.preview', asked);
  await backend.importJsonl([jsonArticle('Late news', 'The SCO met again.')]);
  const { lines } = await backend.client.call('alert.preview', asked);
  expect(lines[0]).toEqual({ articles: 3, only: 2 });
  const { rows } = await backend.search('again');
  await backend.client.call('article.trash', { ids: rows.map(({ id }) => id) });
  expect((await backend.client.call('alert.preview', asked)).lines[0]).toEqual({ articles: 2, only: 1 });
});
