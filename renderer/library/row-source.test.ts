import { expect, test } from 'vitest';
import type { ArticleRow, SearchReply } from '../../electron/contract/replies.ts';
import type { SearchRequest } from '../../electron/contract/schemas.ts';
import { createRowSource, placeOf, type RowQuery, rowAt, WINDOW } from './row-source.ts';

function row(id: number): ArticleRow {
  return {
    id,
    headline: `Headline ${id}`,
    headlineMarks: [],
    source: '',
    place: '',
    published: '',
    importedAt: 0,
    language: 'en',
    read: false,
    starred: false,
    trashed: false,
    hindrance: null,
    tags: [],
    snippet: { text: '', marks: [] },
    alerts: [],
    group: null,
  };
}

/** A library of so many articles whose replies come when the test says so. */
function library(total: number, isSlow = false) {
  const asked: { request: SearchRequest; signal: AbortSignal; answer: () => Promise<void> }[] = [];
  const source = createRowSource(
    (request, signal) =>
      new Promise<SearchReply>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('cancelled')));
        asked.push({
          request,
          signal,
          answer: async () => {
            const count = Math.max(0, Math.min(request.limit, total - request.offset));
            const rows = Array.from({ length: count }, (_, index) => row(request.offset + index + 1));
            const counting = request.withinMs !== undefined && isSlow;
            resolve({ rows, total, counting, elapsedMs: 1, correction: null, problem: null });
            await new Promise((next) => setImmediate(next));
          },
        });
      }),
    (error) => {
      throw error;
    },
  );
  return { asked, source };
}

const query: RowQuery = {
  view: { folder: 'library' },
  query: '',
  typing: false,
  correct: false,
  sort: 'date',
};

test('the first rows come with the first reply, the others as they come into view', async () => {
  const { asked, source } = library(1_000);
  source.ask(query);
  await asked[0]?.answer();
  expect([source.rows.get().total, rowAt(source.rows.get(), 99)?.id, asked.length]).toEqual([1_000, 100, 1]);
  source.show(95, 210);
  expect(asked.slice(1).map(({ request }) => request.offset)).toEqual([WINDOW, 2 * WINDOW]);
  await asked[1]?.answer();
  expect([rowAt(source.rows.get(), 150)?.id, placeOf(source.rows.get(), 151)]).toEqual([151, 150]);
});

test('a new question cancels the one before, whose reply changes nothing', async () => {
  const { asked, source } = library(50);
  source.ask({ ...query, query: 'a', typing: true });
  source.ask({ ...query, query: 'ab', typing: true });
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  await asked[0]?.answer();
  expect(source.rows.get().total).toBe(null);
  await asked[1]?.answer();
  expect(source.rows.get().total).toBe(50);
});

test('windows that left the view before they came are given up', async () => {
  const { asked, source } = library(10_000);
  source.ask(query);
  await asked[0]?.answer();
  source.show(5_000, 5_010);
  source.show(9_000, 9_010);
  expect(asked.slice(1).map(({ request, signal }) => [request.offset, signal.aborted])).toEqual([
    [5_000, true],
    [9_000, false],
  ]);
});

test('changes that come while the list is loading again lead to one more loading, not to many', async () => {
  const { asked, source } = library(10);
  source.ask(query);
  await asked[0]?.answer();
  source.reload();
  source.reload();
  source.reload();
  await asked[1]?.answer();
  await asked[2]?.answer();
  expect(asked.length).toBe(3);
});

test('a range is loaded where it is missing', async () => {
  const { asked, source } = library(250);
  source.ask(query);
  await asked[0]?.answer();
  const loading = source.load(98, 101);
  await asked[1]?.answer();
  expect((await loading).map(({ id }) => id)).toEqual([99, 100, 101, 102]);
});

test('a reload that overtakes the answer to a new question answers it, so that the list begins at its top', async () => {
  const { asked, source } = library(1_000);
  source.ask(query);
  await asked[0]?.answer();
  const before = source.rows.get().question;
  source.ask({ ...query, query: 'harbour' });
  source.reload();
  await asked[2]?.answer();
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(source.rows.get().question).toBe(before + 1);
});

test('what takes long shows what is found in time, and then all of it', async () => {
  const { asked, source } = library(500, true);
  source.ask(query);
  await asked[0]?.answer();
  expect(source.rows.get()).toMatchObject({ total: 500, counting: true });
  expect(asked.map(({ request }) => request.withinMs === undefined)).toEqual([false, true]);
  await asked[1]?.answer();
  expect(source.rows.get()).toMatchObject({ total: 500, counting: false });
});

test('nothing that is found in time is not nothing', async () => {
  const { asked, source } = library(0, true);
  source.ask(query);
  await asked[0]?.answer();
  expect(source.rows.get().total).toBeNull();
  await asked[1]?.answer();
  expect(source.rows.get().total).toBe(0);
});
