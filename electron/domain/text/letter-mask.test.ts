import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { differingLetters, letterMask } from './letter-mask.ts';

test('counts the letters that only one of two words has', () => {
  const differ = (one: string, other: string): number => differingLetters(letterMask(one), letterMask(other));
  expect([
    differ('opec', 'opec'),
    differ('opec', 'opecc'),
    differ('tarde', 'trade'),
    differ('oil', 'oak'),
  ]).toEqual([0, 0, 0, 4]);
  expect(differ('abcdefghijklmnopqrstuvwxyz', '')).toBe(26);
});

test('never differs in more than two letters a mistake', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcdeлشт𝔞中'), maxLength: 8 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(differingLetters(letterMask(one), letterMask(other))).toBeLessThanOrEqual(
        2 * editDistance(one, other),
      );
    }),
    { seed: 7 },
  );
});
