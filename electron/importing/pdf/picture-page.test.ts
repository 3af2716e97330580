import { expect, test } from 'vitest';
import { namePages } from './picture-page.ts';

test('pages are named by their ranges', () => {
  expect(namePages([7])).toBe('page 7');
  expect(namePages([3, 4, 5, 9])).toBe('pages 3–5, 9');
  expect(namePages(Array.from({ length: 40 }, (_, index) => 2 * index + 2))).toBe(
    'pages 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 28 more',
  );
});
