import { expect, test } from 'vitest';
import { printedDateIn } from './printed-date.ts';

test.each([
  ['04/05/2024', '04/05/2024'],
  ['Published: 04/05/2024 by Anna Berg', '04/05/2024'],
  ['24/05/2024', ''],
  ['4 May 2024', ''],
  ['No date at all', ''],
  ['The ministers said that the treaty of 04/05/2024 would be read again in the autumn by all of them', ''],
])('%s: %j', (line, printed) => {
  expect(printedDateIn(line)).toBe(printed);
});

test('what the order settles is not in doubt', () => {
  expect(printedDateIn('04/05/2024', 'day-first')).toBe('');
});
