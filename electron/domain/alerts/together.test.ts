import { expect, test } from 'vitest';
import { liftOf, shareOf } from './together.ts';

test('two alerts that have nothing to do with each other meet as often as chance gives', () => {
  // Half of 100 articles, a fifth of them: both in a tenth.
  expect(liftOf(10, 50, 20, 100)).toBe(1);
  expect(liftOf(20, 50, 20, 100)).toBe(2);
  expect(liftOf(0, 50, 20, 100)).toBe(0);
  expect(liftOf(0, 0, 20, 100)).toBeNull();
});

test('the share is that of the own articles', () => {
  expect(shareOf(5, 20)).toBe(0.25);
  expect(shareOf(0, 0)).toBeNull();
});
