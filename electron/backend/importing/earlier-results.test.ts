import { expect, test } from 'vitest';
import { createEarlierResults } from './earlier-results.ts';

test('an article that a file gave before is known as often as it was given', () => {
  const earlier = createEarlierResults([
    { position: 0, article: 7, present: true },
    { position: 1, article: 8, present: true },
    { position: 3, article: 7, present: true },
  ]);
  expect([earlier.claim(0, 7), earlier.claim(1, 7), earlier.claim(2, 7), earlier.claim(3, 8)]).toEqual([
    0,
    3,
    null,
    1,
  ]);
  expect(earlier.claim(4, 9)).toBeNull();
  expect(earlier.unclaimed()).toEqual([]);
});

test('what no result has claimed is left', () => {
  const items = [
    { position: 0, article: 7, present: true },
    { position: 1, article: 8, present: false },
    { position: 2, article: 9, present: true },
  ];
  const earlier = createEarlierResults(items, true);
  earlier.claim(0, 9);
  expect(earlier.unclaimed()).toEqual(items.slice(0, 2));
});

test('what was deleted for ever stays away, at its place only', () => {
  const earlier = createEarlierResults([{ position: 2, article: 7, present: false }]);
  expect([earlier.claim(1, null), earlier.claim(2, null), earlier.claim(2, null)]).toEqual([null, 2, null]);
});

test('a new line goes where it stands in the file, or after all others', () => {
  const earlier = createEarlierResults([
    { position: 0, article: 7, present: true },
    { position: 2, article: 8, present: true },
  ]);
  expect([0, 1, 2, 3, 5].map(earlier.placeFor)).toEqual([3, 1, 4, 5, 6]);
});
