import { expect, test } from 'vitest';
import type { AlertsTogether, Timeline, TrendPartTable } from '../../electron/contract/trends.ts';
import { pairFigures, partTable, timelineTable, togetherTable } from './figure-tables.ts';

const count = (articles: number, mentions = articles * 2) => ({ articles, mentions });
const NONE = count(0);

test('a timeline as figures, with what stands in no bucket at its end', () => {
  const timeline: Timeline = {
    bucket: 'month',
    starts: ['2024-04-01', '2024-05-01'],
    from: '2024-04-01',
    to: '2024-05-31',
    series: [
      {
        alert: 1,
        articles: [3, 0],
        mentions: [7, 0],
        undated: count(2),
        vague: NONE,
        earlier: NONE,
        spikes: [],
      },
      { alert: 2, articles: [0, 1], mentions: [0, 4], undated: NONE, vague: NONE, earlier: NONE, spikes: [] },
    ],
  };
  expect(timelineTable(timeline, ['NATO', 'SCO'], 'articles')).toEqual({
    columns: ['Month', 'NATO', 'SCO'],
    rows: [
      ['2024-04', 3, 0],
      ['2024-05', 0, 1],
      ['Without a date', 2, 0],
    ],
  });
  expect(timelineTable(timeline, ['NATO', 'SCO'], 'mentions').rows).toEqual([
    ['2024-04', 7, 0],
    ['2024-05', 0, 4],
    ['Without a date', 4, 0],
  ]);
});

test('parts as figures, with the others and what is not known', () => {
  const table: TrendPartTable = {
    rows: [{ value: 'fa', counts: [count(2), count(1)] }],
    others: { values: 3, counts: [count(4), NONE] },
    unknown: [NONE, count(1)],
  };
  expect(partTable('language', table, ['NATO', 'SCO'], 'articles', () => 'Persian')).toEqual({
    columns: ['Language', 'NATO', 'SCO'],
    rows: [
      ['Persian', 2, 1],
      ['3 others', 4, 0],
      ['Not known', 0, 1],
    ],
  });
});

test('two alerts from either side: what they have in common, the share of the first, and the lift', () => {
  const together: AlertsTogether = {
    articles: 100,
    own: [50, 20, 0],
    pairs: [{ one: 0, other: 1, articles: 15 }],
  };
  expect(pairFigures(together, 0, 1)).toEqual({ articles: 15, share: 0.3, lift: 1.5 });
  expect(pairFigures(together, 1, 0)).toEqual({ articles: 15, share: 0.75, lift: 1.5 });
  expect(pairFigures(together, 0, 0).articles).toBe(50);
  expect(pairFigures(together, 0, 2)).toEqual({ articles: 0, share: 0, lift: null });
  expect(togetherTable(together, ['NATO', 'SCO', 'WHO']).rows).toEqual([
    ['NATO', 'SCO', 50, 15, 0.3, 1.5],
    ['NATO', 'WHO', 50, 0, 0, ''],
    ['SCO', 'NATO', 20, 15, 0.75, 1.5],
    ['SCO', 'WHO', 20, 0, 0, ''],
    ['WHO', 'NATO', 0, 0, '', ''],
    ['WHO', 'SCO', 0, 0, '', ''],
  ]);
});
