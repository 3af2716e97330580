import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMarks } from './split-marks.ts';

test('the stretches cover the text once, and mark what the marks cover', () => {
  const marks = fc.array(
    fc
      .tuple(fc.integer({ min: -2, max: 32 }), fc.integer({ min: 0, max: 9 }))
      .map(([start, length]) => ({ start, end: start + length })),
  );
  fc.assert(
    fc.property(marks, (given) => {
      const seen = splitMarks(30, given).flatMap(({ start, end, marked }) =>
        Array.from({ length: end - start }, (_, index) => [start + index, marked]),
      );
      const wanted = Array.from({ length: 30 }, (_, at) => [
        at,
        given.some(({ start, end }) => start <= at && at < end),
      ]);
      expect(seen).toEqual(wanted);
    }),
  );
});
