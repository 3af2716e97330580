import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test.each([
  ['Ministers agree on drills', 'ltr'],
  ['وزیران درباره رزمایش توافق کردند', 'rtl'],
  ['«وزیران» NATO', 'rtl'],
  ['NATO وزیران', 'ltr'],
  ['۲۰۲۴ – وزیران', 'rtl'],
  ['2024: שרים', 'rtl'],
  ['部长们同意', 'ltr'],
])('%s runs %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});

test('a line without letters follows what is around it', () => {
  expect([textDirection('2024 – 2025', 'rtl'), textDirection('***')]).toEqual(['rtl', 'ltr']);
});
