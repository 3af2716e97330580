import { expect, test } from 'vitest';
import { parseBatchQuery, readQueries, summaryRow } from './batch.ts';

test('queries stand in a column of that name, wherever it is, with names where there are any', () => {
  expect(
    readQueries([
      ['Name', ' QUERY '],
      ["'-x", "'=SCO"],
      ['', ''],
      ['Grain', 'grain OR wheat'],
    ]),
  ).toEqual({
    ok: true,
    queries: [
      { row: 2, name: '-x', query: '=SCO' },
      { row: 4, name: 'Grain', query: 'grain OR wheat' },
    ],
  });
  expect(readQueries([['query'], ['nato']])).toMatchObject({
    queries: [{ row: 2, name: '', query: 'nato' }],
  });
});

test.each([
  [[['headline'], ['nato']], 'no column “query”'],
  [[], 'no column “query”'],
  [[['query'], [' ']], 'no query in it'],
  [[['query'], ...new Array<string[]>(50_001).fill(['nato'])], 'more than 50,000'],
])('a table without any says so (%#)', (rows, problem) => {
  expect(readQueries(rows)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});

test('a query that cannot be understood has its place in the summary', () => {
  const query = 'nato AND (otan';
  const parsed = parseBatchQuery(query);
  if (parsed.ok) throw new Error('It should not be understood');
  const summary = summaryRow({ row: 2, name: 'N', query }, { found: 0, problem: parsed.problem });
  expect(summary).toEqual([2, query, 'N', '', expect.stringContaining('(at character 10)')]);
  expect(parseBatchQuery('…')).toMatchObject({ ok: false, problem: { message: 'There is no word in it' } });
  expect(parseBatchQuery('a'.repeat(10_001))).toMatchObject({ ok: false, problem: { start: 10_000 } });
});
