import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestReply } from '../../contract/ipc.ts';
import { ALERT_DEFAULTS } from '../../domain/alerts/alert.ts';
import type { LibraryValue } from '../../domain/query/known-value.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend({ now: () => Date.parse('2024-05-20T12:00Z') });
  const article = (headline: string, more: object) =>
    jsonArticle(headline, `${headline}: the harbour council met again on the quay.`, more);
  await backend.importJsonl([
    ...['one', 'two', 'three'].map((number) =>
      article(`Old ${number}`, { source: 'Hill Courier', published: '2020-01-01', language: 'en' }),
    ),
    article('New', { source: 'Harbour News', published: '2024-05-19', language: 'fa' }),
    article('Other', { source: 'The Élysée Hour', published: '2020-01-01', language: 'en' }),
    article('Thrown away', { source: 'Hidden Paper', published: '2024-05-19', language: 'de' }),
  ]);
  const ids = (await backend.search('')).rows;
  const named = (headline: string): number => ids.find((row) => row.headline === headline)?.id ?? 0;
  await backend.client.call('article.trash', { ids: [named('Thrown away')] });
  await backend.client.call('article.tag', {
    ids: [named('New')],
    add: ['press review', 'preview'],
    remove: [],
  });
  await backend.client.call('article.tag', { ids: [named('Old one')], add: ['preview'], remove: [] });
  await backend.client.call('alert.save', {
    settings: { ...ALERT_DEFAULTS, name: 'Old things', color: 'red', aliases: ['old'] },
  });
});
afterAll(() => backend.close());

function complete(of: LibraryValue, begun: string, limit = 10): Promise<RequestReply<'search.complete'>> {
  return backend.client.call('search.complete', { of, begun, limit });
}
const values = async (of: LibraryValue, begun: string, limit = 10): Promise<string[]> =>
  (await complete(of, begun, limit)).map(({ value }) => value);

test('sources: the likeliest first, also by their other words, without those in the trash', async () => {
  // One of this week counts as much as ten of long ago.
  expect(await complete('source', '')).toEqual([
    { value: 'Harbour News', articles: 1 },
    { value: 'Hill Courier', articles: 3 },
    { value: 'The Élysée Hour', articles: 1 },
  ]);
  expect(await values('source', 'h')).toEqual(['Harbour News', 'Hill Courier', 'The Élysée Hour']);
  expect(await values('source', 'hill c')).toEqual(['Hill Courier']);
  expect(await values('source', 'ELY')).toEqual(['The Élysée Hour']);
  expect(await values('source', 'ill')).toEqual([]);
  expect(await values('source', 'h', 1)).toEqual(['Harbour News']);
});

test('languages are found by their letters and by their names', async () => {
  expect(await values('lang', '')).toEqual(['fa', 'en']);
  expect(await values('lang', 'pers')).toEqual(['fa']);
  expect(await values('lang', 'e')).toEqual(['en']);
});

test('tags, alerts and imports', async () => {
  expect(await complete('tag', 'pre')).toEqual([
    { value: 'preview', articles: 2 },
    { value: 'press review', articles: 1 },
  ]);
  expect(await complete('alert', 'thi')).toEqual([{ value: 'Old things', articles: 3 }]);
  expect(await complete('import', '')).toEqual([{ value: expect.any(String), articles: 6 }]);
});

test('words of the library with the number of articles that have them, but not what stands there already', async () => {
  expect(await complete('word', 'harb')).toEqual([{ value: 'harbour', articles: 5 }]);
  expect(await values('word', 'harbour')).toEqual([]);
  expect(await values('word', 'ÉLYS')).toEqual(['elysee']);
});

test('a name is offered as soon as an article has it, and no longer than one has it', async () => {
  const report = await backend.importJsonl([
    jsonArticle('Late', 'The last one of the day came by pigeon, they said.', { source: 'Pigeon Post' }),
  ]);
  expect(await values('source', 'pig')).toEqual(['Pigeon Post']);
  await backend.client.call('import.undo', { id: report.id });
  expect(await values('source', 'pig')).toEqual([]);
});
