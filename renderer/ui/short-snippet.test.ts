import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortSnippet } from './short-snippet.ts';

test('begins at a word shortly before the first mark', () => {
  expect(
    shortSnippet({ text: 'The drills were seen by NATO in May', marks: [{ start: 24, end: 28 }] }, 10),
  ).toEqual({
    text: '…seen by NATO in May',
    marks: [{ start: 9, end: 13 }],
  });
});

test('stays as it is where the mark stands early or there is none', () => {
  const early = { text: 'NATO in May', marks: [{ start: 0, end: 4 }] };
  expect(shortSnippet(early, 10)).toEqual(early);
  expect(shortSnippet({ text: 'nothing', marks: [] }, 2)).toEqual({ text: 'nothing', marks: [] });
});

test('what is marked stays the same', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.nat(), fc.nat(20), fc.nat(60), (text, at, length, before) => {
      const start = at % text.length;
      const mark = { start, end: Math.min(text.length, start + length) };
      const short = shortSnippet({ text, marks: [mark] }, before);
      const [moved] = short.marks;
      expect(short.text.slice(moved?.start, moved?.end)).toBe(text.slice(mark.start, mark.end));
    }),
  );
});
