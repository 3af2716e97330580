import { expect, test } from 'vitest';
import type { PageFragments } from './page-fragments.ts';
import { losesLetters } from './readable-text.ts';

function page(texts: readonly string[]): PageFragments {
  const place = { left: 0, right: 10, baseline: 10, size: 10, rtl: true, spaced: false };
  return { main: texts.map((text) => ({ text, ...place })), aside: [], height: 842 };
}

test('words that lack letters are told from words that do not', () => {
  const whole = Array.from({ length: 50 }, () => 'تناقض در');
  expect(losesLetters([page(whole)])).toBe(false);
  expect(losesLetters([page([...whole, '\u0000', '\u0000', '\u0000'])])).toBe(true);
  // A bullet or two that a font of signs draws.
  expect(losesLetters([page([...whole, '\ufffd'])])).toBe(false);
  expect(
    losesLetters([
      page(Array.from({ length: 500 }, () => 'a line of text')),
      page(['\u0000', '\u0000', '\u0000']),
    ]),
  ).toBe(false);
});
