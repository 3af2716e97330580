import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnDates } from './column-dates.ts';

it.each([
  [['2024-05-06', 'May 6, 2024', ''], null],
  [['25/12/2024', '13/05/2024'], null],
  [['04/05/2024', '25/12/2024'], { order: 'day-first', example: '04/05/2024' }],
  [['12/25/2024 10:00', '4/5/2024 09:30'], { order: 'month-first', example: '4/5/2024 09:30' }],
  [['04/05/2024', '06/07/2024'], { order: null, example: '04/05/2024' }],
  [['04/05/2024', '25/12/2024', '12/25/2024'], { order: null, example: '04/05/2024' }],
  // No language writes months first with dots, and these years are Persian.
  [['04.05.2024'], null],
  [['04/05/1403'], null],
])('%j', (cells, expected) => {
  expect(columnDates(cells)).toEqual(expected);
});

it('an order is that in which all of the dates were written', () => {
  const dates = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(dates, fc.boolean(), (days, isDayFirst) => {
      const found = columnDates(
        days.map(([day, month]) => (isDayFirst ? `${day}/${month}/2024` : `${month}/${day}/2024`)),
      );
      if (found?.order) expect(found.order).toBe(isDayFirst ? 'day-first' : 'month-first');
      // It is told as soon as one of the days says it.
      if (found && days.some(([day]) => day > 12)) expect(found.order).not.toBeNull();
    }),
  );
});
