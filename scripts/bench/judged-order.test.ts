import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestBackend } from '../../electron/backend/testing/test-backend.testing.ts';
import { judgedLines, measureOrder } from './judged-order.ts';
import { gradeOf, JUDGED_QUERIES, ndcg } from './judged-queries.ts';

const lines = judgedLines(join(import.meta.dirname, '../../../shared/corpora'));

test('the best order has 1, none of them 0, and a wrong one something between', () => {
  const judged = {
    query: 'oil',
    grades: new Map([
      ['wikinews-2019-1', 3],
      ['reuters.7', 1],
    ]),
  };
  expect(ndcg(judged, ['wikinews-2019-1', 'wmt22-en-reuters.7'])).toBe(1);
  expect(ndcg(judged, ['wikinews-2019-10'])).toBe(0);
  expect(ndcg(judged, ['x', 'wikinews-2019-1'])).toBeCloseTo(0.579, 3);
});

test.skipIf(lines === null)('each judged article is one of the corpora', () => {
  const ids = (lines ?? []).map((line) => (JSON.parse(line) as { id: string }).id);
  const judged = new Set(JUDGED_QUERIES.flatMap(({ grades }) => [...grades.keys()]));
  const unclear = [...judged].filter(
    (known) => ids.filter((id) => gradeOf({ query: '', grades: new Map([[known, 1]]) }, id) > 0).length !== 1,
  );
  expect(unclear).toEqual([]);
  expect(JUDGED_QUERIES.length).toBeGreaterThanOrEqual(40);
});

test.skipIf(lines === null)('judged queries are ordered at least as well as by plain bm25', async () => {
  const backend = await startTestBackend();
  const file = join(backend.folder, 'judged.jsonl');
  writeFileSync(file, `${(lines ?? []).join('\n')}\n`);
  await backend.importPaths([file]);
  const { ours, plain } = await measureOrder(backend.client, backend.folder, lines ?? []);
  backend.close();
  expect(ours).toBeGreaterThanOrEqual(plain);
  expect(ours).toBeGreaterThan(0.95);
});
