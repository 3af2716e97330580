import { expect, test } from 'vitest';
import { parseQuery } from '../../electron/domain/query/parse-query.ts';
import { formatDays, formatPeriod, formatTick } from './format-period.ts';
import { MARKERS, markerPath, seriesLook } from './series-look.ts';
import { alertQuery, anyAlertQuery, bucketRange, dateQuery, joinQuery, partQuery } from './trend-queries.ts';
import { rangeOf } from './trends-store.ts';

test('a bucket is asked for by its days, as far as they lie in the range', () => {
  const range = { from: '2024-04-03', to: '2024-04-30' };
  expect(dateQuery(bucketRange('2024-04-01', 'week', range))).toBe('date:2024-04-03..2024-04-07');
  expect(dateQuery(bucketRange('2024-04-08', 'week', range))).toBe('date:2024-04-08..2024-04-14');
  expect(dateQuery(bucketRange('2024-04-29', 'week', range))).toBe('date:2024-04-29..2024-04-30');
  expect(dateQuery(bucketRange('2024-02-01', 'month', null))).toBe('date:2024-02-01..2024-02-29');
  expect(dateQuery(bucketRange('2024-04-09', 'day', range))).toBe('date:2024-04-09');
  expect(dateQuery(null)).toBe('');
});

test('names become queries that can be read, whatever signs they have', () => {
  const queries = [
    partQuery('source', 'خبرگزاری "بندر"'),
    partQuery('place', 'Tarnhaven*'),
    partQuery('language', 'fa'),
    alertQuery('N"AT*O'),
    anyAlertQuery(['NATO', 'S.C.O. OR (x']),
  ];
  expect(queries).toEqual([
    'source:"خبرگزاری بندر"',
    'place:"Tarnhaven"',
    'lang:fa',
    'alert:"N AT O"',
    '(alert:"NATO" OR alert:"S.C.O. OR (x")',
  ]);
  for (const query of queries) expect(parseQuery(joinQuery(query, 'date:2024-04')).ok).toBe(true);
  expect(anyAlertQuery(['NATO'])).toBe('alert:"NATO"');
});

test('a name that is part of another one is asked for without that other one', () => {
  const sources = ['BBC', 'BBC News', 'The BBC', 'BBCs', 'bbc', 'News'];
  expect(partQuery('source', 'BBC', sources)).toBe('source:"BBC" -source:"BBC News" -source:"The BBC"');
  expect(partQuery('source', 'BBC News', sources)).toBe('source:"BBC News"');
  expect(partQuery('place', 'תל אביב', ['תל אביב-יפו', 'תל'])).toBe('place:"תל אביב" -place:"תל אביב-יפו"');
  expect(parseQuery(partQuery('source', 'BBC', sources)).ok).toBe(true);
});

test('ranges count back from today', () => {
  const now = new Date(2024, 4, 20, 23, 30).getTime();
  const own = { from: '2024-01-01', to: '2024-01-31' };
  expect(rangeOf('month', own, now)).toEqual({ from: '2024-04-21', to: '2024-05-20' });
  expect(rangeOf('all', own, now)).toBeNull();
  expect(rangeOf('own', own, now)).toEqual(own);
  expect(rangeOf('own', { from: '2024-01-31', to: '2024-01-01' }, now)).toEqual(own);
  expect(rangeOf('own', { from: '', to: '2024-01-01' }, now)).toEqual({
    from: '2024-01-01',
    to: '2024-01-01',
  });
  expect(rangeOf('own', { from: '', to: '' }, now)).toBeNull();
});

test('periods are said once', () => {
  expect(formatPeriod('2024-05-06', 'week')).toBe('6–12 May 2024');
  expect(formatPeriod('2024-04-29', 'week')).toBe('29 April – 5 May 2024');
  expect(formatPeriod('2024-12-30', 'week')).toBe('30 December 2024 – 5 January 2025');
  expect(formatPeriod('2024-05-01', 'month')).toBe('May 2024');
  expect(formatDays('2024-05-01', '2024-05-01')).toBe('1 May 2024');
  expect(formatTick('2024-05-01', 'month', true)).toBe('May 2024');
  expect(formatTick('2024-05-01', 'day', false)).toBe('1 May');
});

test('twenty alerts that follow each other have each their own stroke and sign', () => {
  const looks = Array.from({ length: 20 }, (_, place) => seriesLook('red', place));
  expect(new Set(looks.map(({ dash, marker }) => `${dash} ${marker}`)).size).toBe(20);
  for (const marker of MARKERS) expect(markerPath(marker, 10, 10, 3)).toMatch(/^M[\d.,\-LaMZ ]+$/u);
});
