import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['sco', '', 3],
  ['trade', 'trade', 0],
  ['tarde', 'trade', 1],
  ['opecc', 'opec', 1],
  ['germny', 'germany', 1],
  ['odesa', 'adesa', 1],
  ['taliban', 'taiwan', 2],
  ['ab', 'ba', 1],
  ['😀a', 'a😀', 1],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

test('it is the same both ways, and one edit is at most one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ш'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(8), (one, other, place) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one));
      expect(editDistance(one, `${one.slice(0, place)}x${one.slice(place)}`)).toBe(1);
    }),
  );
});
