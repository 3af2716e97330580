import { describe, expect, it } from 'vitest';
import { dayOrderOf, findDate } from './dates.ts';
import { ethiopicToIso } from './ethiopic.ts';
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
      '26 aprile 2024': '2024-04-26',
      '26 de abril de 2024': '2024-04-26',
      '26 april 2024 om 14:05': '2024-04-26',
      '26 Nisan 2024': '2024-04-26',
      '26 квітня 2024': '2024-04-26',
      // Hausa
      '26 ga watan Afrilu, 2024': '2024-04-26',
      '26 ga Afrilun 2024': '2024-04-26',
      '14 ga watan Nuwambar shekarar 2023': '2023-11-14',
      '27 ga watan Maris na 2024': '2024-03-27',
      // Swahili
      'Tarehe 26 Aprili 2024': '2024-04-26',
      'Mei 21, 2024': '2024-05-21',
      '5 mwezi Machi mwaka 2024': '2024-03-05',
      // Somali
      '26 Abriil 2024': '2024-04-26',
      '2-dii bishii Oktoobar 2023': '2023-10-02',
      '29-kii bishii Luulyo ee sanadkii 2023': '2023-07-29',
      // Kurdish
      '21ی نیسانی 2024': '2024-04-21',
      '١٤ تشرینی دووه‌می ٢٠٢٣': '2023-11-14',
      '٢٨ى تشرینی دووەمی ٢٠٢٣': '2023-11-28',
      '١ی حوزەیرانی ٢٠٢٤': '2024-06-01',
      '26 Nîsan 2024': '2024-04-26',
      // Icelandic, Croatian; and Polish, whose November is Croatian October but for a dot
      '20. janúar 2024': '2024-01-20',
      '27. rujna 2023': '2023-09-27',
      '2. listopada 2023': '2023-10-02',
      '2 listopada 2023': '2023-11-02',
      // Amharic by the Ethiopian and by the Gregorian calendar, Tigrinya by both
      'መስከረም 22፣ 2015 ዓ.ም': '2022-10-02',
      'መጋቢት 23/2014 ዓ.ም.': '2022-04-01',
      'እአአ መስከረም 17 ቀን 2020': '2020-09-17',
      '26 ኤፕሪል 2024': '2024-04-26',
      '24 መጋቢት 2022': '2022-03-24',
      'ብ2 ታሕሳስ 2021': '2021-12-02',
      '16 ጥሪ 2014 ኣቆጻጽራ ግእዝ': '2022-01-24',
    };
    expect(Object.fromEntries(Object.keys(cases).map((text) => [text, findDate(text)?.iso]))).toEqual(cases);
  });

  it('finds a date with two readings, but does not say which', () => {
    expect(findDate('04/05/2024')).toEqual({ iso: '', start: 0, end: 10 });
  });

  it('finds an Amharic date without its calendar, but does not say which day it is', () => {
    expect(findDate('ጥቅምት 29/2018')).toEqual({ iso: '', start: 0, end: 12 });
  });

  it('reads figures by the order of the language', () => {
    expect(findDate('04/05/2024', 'day-first')?.iso).toBe('2024-05-04');
    expect(findDate('04/05/2024', 'month-first')?.iso).toBe('2024-04-05');
    expect(findDate('04.05.2024', 'month-first')?.iso).toBe('2024-05-04');
    expect(findDate('26/04/2024', 'month-first')?.iso).toBe('2024-04-26');
    expect(['en-US', 'en_PH', 'en-GB', 'de', 'fa-IR', 'en', ''].map(dayOrderOf)).toEqual([
      'month-first',
      'month-first',
      'day-first',
      'day-first',
      'day-first',
      null,
      null,
    ]);
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

describe('ethiopicToIso', () => {
  it('knows new years, leap years and the thirteenth month', () => {
    expect(
      [
        [2013, 1, 1],
        [2012, 1, 1],
        [2011, 13, 6],
        [2012, 13, 6],
        [2016, 4, 29],
        [2016, 14, 1],
      ].map(([year, month, day]) => ethiopicToIso(year as number, month as number, day as number)),
    ).toEqual(['2020-09-11', '2019-09-12', '2019-09-11', null, '2024-01-08', null]);
  });
});
