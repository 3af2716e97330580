import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from './fold-word.ts';
import { multilingualText } from './text.testing.ts';
import { tokenize } from './tokenize.ts';

test.each([
  ["The S.C.O. met, SCO's chief said.", 'the s c o met sco s chief said'],
  ['SCO-led (NATO) e-mail_list', 'sco led nato e mail list'],
  ['don’t', 'don t'],
  ['Kerstin fährt 1.000 km', 'kerstin fahrt 1 000 km'],
  ['سازمان همکاری شانگهای', 'سازمان همکاری شانگهای'],
  ['نمی\u200cشود\u200c', 'نمیشود'],
  ['soft\u00adware \u200eright', 'software right'],
  ['上海合作组织 SCO峰会', '上海 合作 组织 sco 峰会'],
  ['สวัสดีชาวโลก', 'สวัสดี ชาว โลก'],
  ['๒๕๖๗ ปี', '2567 ปี'],
  ['𝐍𝐀𝐓𝐎 😀 nato', 'nato nato'],
  ['\ue000 \ue001 a\ue000b', 'a b'],
  ['\u0001 \u0002 a\u0001b', 'a b'],
  ['\ud800 a\udc00b', 'a b'],
  ['cafe\u0301', 'cafe'],
  ['', ''],
  [' \u0301 … — ', ''],
])('%j has the words %j', (text, words) => {
  expect(tokenize(text).words.join(' ')).toBe(words);
});

test('each word is the folded stretch of text between its offsets, in order and without overlap', () => {
  fc.assert(
    fc.property(multilingualText, (text) => {
      const { words, starts, ends } = tokenize(text);
      expect(words.map((_, index) => foldWord(text.slice(starts[index], ends[index])))).toEqual(words);
      const offsets = starts.flatMap((start, index) => [start, (ends[index] as number) - 1]);
      expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
      expect(words.every((word) => word !== '' && !/[\s\p{Co}\p{Cs}]/u.test(word))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('capitals, quotation marks and marks that cannot be seen make no difference to the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abc ABC.,“”-\n') }), (text) => {
      expect(tokenize(text.toUpperCase()).words).toEqual(tokenize(text.toLowerCase()).words);
    }),
  );
});
