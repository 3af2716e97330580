import { describe, expect, it } from 'vitest';
import { findDate } from './dates.ts';
import { jalaliToIso } from './jalali.ts';

describe('findDate', () => {
  it('reads dates that have one reading, in several languages', () => {
    const cases: Readonly<Record<string, string>> = {
      '2024-04-26': '2024-04-26',
      '2024-04-26T14:05:00+03:30': '2024-04-26T14:05:00+03:30',
      '2024-04-26 2:05 PM': '2024-04-26T14:05',
      '2024-04-26 12:05:30 a.m. UTC': '2024-04-26T00:05:30Z',
      '2024-04-26 14:05 Amsterdam': '2024-04-26T14:05',
      '2024/04/26': '2024-04-26',
      'April 26, 2024': '2024-04-26',
      'Apr. 26, 2024 2:05 PM': '2024-04-26T14:05',
      'Fri, 26 Apr 2024 14:05:00 GMT': '2024-04-26T14:05:00Z',
      '26 April 2024 - 14:05': '2024-04-26T14:05',
      '26th of April 2024': '2024-04-26',
      '26/04/2024': '2024-04-26',
      '04/26/2024': '2024-04-26',
      '05/05/2024': '2024-05-05',
      '26. März 2024, 09:15 Uhr': '2024-03-26T09:15',
      '1er août 2024': '2024-08-01',
      '3 de mayo de 2024': '2024-05-03',
      '26 апреля 2024 г., 14:05': '2024-04-26T14:05',
      '12 مارس 2024': '2024-03-12',
      '١٢ مارس ٢٠٢٤': '2024-03-12',
      '15 كانون الثاني 2024': '2024-01-15',
      '۷ اردیبهشت ۱۴۰۳ - ۱۴:۰۵': '2024-04-26T14:05',
      '۱۴۰۳/۰۲/۰۷': '2024-04-26',
      '2024年4月26日': '2024-04-26',
    };
    expect(Object.fromEntries(Object.keys(cases).map((text) => [text, findDate(text)?.iso]))).toEqual(cases);
  });

  it('finds a date with two readings, but does not say which', () => {
    expect(findDate('04/05/2024')).toEqual({ iso: '', start: 0, end: 10 });
  });

  it('sees no date in other figures', () => {
    for (const text of [
      '26 April',
      '31 February 2024',
      '2024-13-45',
      'from 1987 to 1991',
      'version 1.2.2024.5',
      '',
    ]) {
      expect([text, findDate(text)?.iso ?? null]).toEqual([text, null]);
    }
  });
});

describe('jalaliToIso', () => {
  it('knows new years, leap years and the ends of months', () => {
    expect(
      [
        [1403, 1, 1],
        [1403, 12, 30],
        [1402, 12, 30],
        [1400, 7, 30],
        [1400, 7, 31],
        [1357, 11, 22],
      ].map(([year, month, day]) => jalaliToIso(year as number, month as number, day as number)),
    ).toEqual(['2024-03-20', '2025-03-20', null, '2021-10-22', null, '1979-02-11']);
  });
});
