import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from './fold-word.ts';

test.each([
  ['NATO', 'nato'],
  ['Élysée', 'elysee'],
  ['E\u0301lyse\u0301e', 'elysee'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Łódź', 'lodz'],
  // As it is printed: what is written ue is another word.
  ['München', 'munchen'],
  ['MÜNCHEN', 'munchen'],
  ['Muenchen', 'muenchen'],
  ['STRAẞE', 'strasse'],
  // In any language, since nobody knows which one a query is in.
  ['ISPARTA', 'isparta'],
  ['Isparta', 'isparta'],
  ['ısparta', 'isparta'],
  ['IŞIK', 'isik'],
  ['ışık', 'isik'],
  ['Søren', 'soren'],
  ['İstanbul', 'istanbul'],
  ['DIŞİŞLERİ', 'disisleri'],
  ['dışişleri', 'disisleri'],
  ['Ёлка', 'елка'],
  ['мой', 'мой'],
  ['Київ', 'київ'],
  ['ОДОΣ', 'одоσ'],
  ['ὁδός', 'οδοσ'],
  ['ＳＣＯ', 'sco'],
  ['ﬁnance', 'finance'],
  ['كِتَاب', 'کتاب'],
  ['كتـــاب', 'کتاب'],
  ['می\u200cشود', 'میشود'],
  ['أإآٱ', 'اااا'],
  ['مدرسة', 'مدرسه'],
  ['علي', 'علی'],
  ['۱۴۰۳', '1403'],
  ['١٤٠٣', '1403'],
  ['२०२४', '2024'],
  ['ガ', 'ガ'],
  ['ｶﾞ', 'ガ'],
  ['한국', '한국'],
  ['\u0301', ''],
])('%s is compared as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }),
    { numRuns: 1_000 },
  );
});

test('folding any one character twice changes nothing', () => {
  const unstable: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    const folded = foldWord(String.fromCodePoint(codePoint));
    if (foldWord(folded) !== folded) unstable.push(codePoint.toString(16));
  }
  expect(unstable).toEqual([]);
});
