import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { foldWord } from './fold-word.ts';

test.each([
  ['Export.JSONL, line 27', 'export.jsonl, line 27'],
  ['Élysée – Łódź (2024).html', 'elysee  lodz (2024).html'],
  ['ГАЗЕТА/Ёлка.pdf', 'газета/елка.pdf'],
  ['خبرگزاری‌ها ۱۴۰۳.txt', 'خبرگزاریها 1403.txt'],
])('%s is looked for as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('a word is found in any text that holds it', () => {
  const word = fc.stringMatching(/^\p{L}{1,8}$/u);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(foldText(`${other} ${one}.html`)).toContain(foldText(one));
      expect(foldText(one)).toBe(foldWord(one));
    }),
  );
});
