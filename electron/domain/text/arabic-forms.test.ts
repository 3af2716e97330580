import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arabicForms } from './arabic-forms.ts';
import { foldWord } from './fold-word.ts';

const forms = (word: string): readonly string[] => arabicForms(foldWord(word));

test.each([
  ['النيتو', 'والنيتو'],
  ['النيتو', 'فالنيتو'],
  ['النيتو', 'بالنيتو'],
  ['النيتو', 'كالنيتو'],
  ['النيتو', 'للنيتو'],
  ['النيتو', 'وللنيتو'],
  ['النيتو', 'وبالنيتو'],
  ['نيتو', 'النيتو'],
  ['نيتو', 'ونيتو'],
  ['والنيتو', 'النيتو'],
  ['للنيتو', 'بالنيتو'],
  ['اللجنة', 'للجنة'],
  ['ألمانيا', 'لألمانيا'],
  ['البالستية', 'والبالستية'],
  ['بالستية', 'البالستية'],
  ['طهران', 'بطهران'],
  ['حرب', 'للحرب'],
])('%s is also written %s', (word, form) => {
  expect(forms(word)).toContain(foldWord(form));
});

test.each([
  ['الحرب', 'حرب'],
  ['رود', 'ورود'],
  ['نيتو', 'بنيتو'],
  ['لب', 'قلب'],
  ['دين', 'لدين'],
])('%s is not written %s', (word, form) => {
  expect(forms(word)).not.toContain(foldWord(form));
});

test('other scripts, figures and short words have no forms', () => {
  for (const word of ['nato', 'нато', '上海', '2024', 'من', 'شg', '']) expect(forms(word)).toEqual([]);
});

test('forms are folded words, few, each once, and never the word itself', () => {
  const word = fc.string({ unit: fc.constantFrom(...'النيتوبكفلحرب'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, (written) => {
      const folded = foldWord(written);
      const all = arabicForms(folded);
      expect(all).not.toContain(folded);
      expect(new Set(all).size).toBe(all.length);
      expect(all.map(foldWord)).toEqual(all);
      expect(all.length).toBeLessThan(60);
    }),
  );
});
