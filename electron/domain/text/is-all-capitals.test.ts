import { expect, test } from 'vitest';
import { isAllCapitals } from './is-all-capitals.ts';

test.each([
  ['WHO SAYS NO', true],
  ['U.S. 30 PCT', true],
  ["McDONALD'S TO BUY", true],
  ['САММИТ ШОС', true],
  ['ÉLYSÉE', true],
  ['WHO', true],
  ['The WHO said', false],
  ['USA, EU, UN in NYC', false],
  ['世卫组织 WHO', false],
  ['سازمان WHO', false],
  ['30 %', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isAllCapitals(text)).toBe(expected);
});
