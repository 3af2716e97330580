import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couldBegin } from './could-begin.ts';
import { editDistance } from './edit-distance.ts';
import { spellingCost } from './spelling-cost.ts';

test('what people often do costs less than what they do not', () => {
  const costs = 'summit sumit smumit summat summitt sumnit suxmit bummit'
    .split(' ')
    .map((written) => Math.round(spellingCost(written, 'summit') * 100) / 100);
  expect(costs).toEqual([0, 0.35, 0.6, 0.6, 0.35, 0.6, 1, 1.4]);
});

test.each([
  ['fysics', 'physics'],
  ['nashun', 'nation'],
  ['recieve', 'receive'],
  ['definate', 'definite'],
  ['wether', 'weather'],
  ['kwite', 'quite'],
  ['tuff', 'tough'],
])('%s is written for %s', (written, meant) => {
  expect(spellingCost(written, meant)).toBeLessThan(1.2);
  expect(couldBegin(written, meant)).toBe(true);
});

const words = fc.string({ unit: fc.constantFrom(...'abcehinorstuyشл中'), maxLength: 9 });

test('it is the same both ways and costs at most 1.4 for each mistake, and a limit only cuts off what is beyond', () => {
  fc.assert(
    fc.property(words, words, fc.double({ min: 0, max: 4, noNaN: true }), (written, meant, most) => {
      const cost = spellingCost(written, meant);
      expect(cost).toBeLessThanOrEqual(1.4 * editDistance(written, meant) + 1e-9);
      expect(cost === 0).toBe(written === meant);
      expect(spellingCost(meant, written)).toBeCloseTo(cost, 9);
      expect(spellingCost(written, meant, most)).toBe(cost > most ? Number.POSITIVE_INFINITY : cost);
    }),
    { seed: 11, numRuns: 500 },
  );
});
