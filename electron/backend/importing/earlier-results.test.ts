import { expect, test } from 'vitest';
import { createEarlierResults } from './earlier-results.ts';

test('an article that a file gave before is known as often as it was given', () => {
  const earlier = createEarlierResults([
    { position: 0, article: 7, present: true },
    { position: 1, article: 8, present: true },
    { position: 3, article: 7, present: true },
  ]);
  expect([earlier.claim(0, 7), earlier.claim(1, 7), earlier.claim(2, 7), earlier.claim(3, 8)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(earlier.claim(4, 9)).toBe(false);
});

test('what was deleted for ever stays away, at its place only', () => {
  const earlier = createEarlierResults([{ position: 2, article: 7, present: false }]);
  expect([earlier.claim(1, null), earlier.claim(2, null), earlier.claim(2, null)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a new line goes where it stands in the file, or after all others', () => {
  const earlier = createEarlierResults([
    { position: 0, article: 7, present: true },
    { position: 2, article: 8, present: true },
  ]);
  expect([0, 1, 2, 3, 5].map(earlier.placeFor)).toEqual([3, 1, 4, 5, 6]);
});
