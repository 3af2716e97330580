import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  jsonArticle,
  startTestBackend,
  type TestBackend,
} from '../../electron/backend/testing/test-backend.testing.ts';
import { randomFrom } from './generate-articles.ts';
import { hostileQueries } from './hostile-queries.ts';

const QUERIES = 10_000;
let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend();
  await backend.importJsonl([
    jsonArticle('OIL PRICES FALL', 'The bank said oil was cheap. S.C.O. and NATO met for a year.', {
      source: 'Harbour News',
      byline: 'Anna Nr1',
      published: '1987-03-01',
      language: 'en',
    }),
    jsonArticle('خبرگزاری', 'سازمان همکاری شانگهای در تهران', { language: 'fa' }),
    jsonArticle('中国石油', '中国石油公司在北京。', { language: 'zh' }),
    jsonArticle('It is for us', 'Billions of the year, by the bank, from the bank, with the bank at it.'),
  ]);
});
afterAll(() => backend.close());

test('whatever is asked, there is an answer or a problem with its place, from search, explanation and preview alike', async () => {
  const queries = hostileQueries(QUERIES, randomFrom(5));
  expect(new Set(queries).size).toBeGreaterThan(QUERIES / 2);
  const unanswered: string[] = [];
  let problems = 0;
  let found = 0;
  for (const [index, query] of queries.entries()) {
    const options = { typing: index % 2 === 0, correct: index % 3 === 0, withinMs: 200 };
    const reply = await backend.search(query, { ...options, sort: index % 5 === 0 ? 'date' : 'relevance' });
    const preview = await backend.client.call('alert.preview', { aliases: [query], scope: 'article' });
    const { sentence } = await backend.client.call('search.explain', {
      query,
      typing: options.typing,
      article: 1 + (index % 4),
    });
    for (const problem of [reply.problem, ...preview.problems]) {
      if (problem === null) continue;
      problems += 1;
      const isPointed = problem.start >= 0 && problem.start < problem.end && problem.end <= query.length;
      if (!isPointed || problem.message === '') unanswered.push(query);
    }
    if (reply.problem !== null && (sentence !== null || reply.total > 0)) unanswered.push(query);
    if (reply.problem === null && reply.total > 0) found += 1;
  }
  expect(unanswered).toEqual([]);
  // Neither is every query refused nor every one accepted, so both ways were taken.
  expect(problems).toBeGreaterThan(QUERIES / 10);
  expect(found).toBeGreaterThan(QUERIES / 10);
}, 300_000);
