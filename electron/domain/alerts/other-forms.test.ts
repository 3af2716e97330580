import { expect, test } from 'vitest';
import { acronymForms, otherSpellings } from './alias-forms.ts';
import { logLikelihood } from './log-likelihood.ts';
import { soundSpellings } from './sound-spellings.ts';
import { hasSound } from './spoken-acronym.ts';

test.each([
  ['NATO', ['=Nato', '=NATOs']],
  ['Nato', ['=NATO']],
  ['SCO', ['=SCOs']],
  ['G7', ['"G-7"']],
  ['Shanghai', []],
  ['ШОС', []],
])('%s is also printed as %j', (letters, forms) => {
  expect(acronymForms(letters)).toEqual(forms);
});

test('names are spelled as in Britain, as in America, and with a hyphen', () => {
  expect(otherSpellings('Shanghai Cooperation Organization')).toEqual([
    'Shanghai Cooperation Organisation',
    'Shanghai Co-operation Organization',
    'Shanghai Co-operation Organisation',
  ]);
  expect(otherSpellings('Defence Programme')).toEqual([
    'Defence Program',
    'Defense Programme',
    'Defense Program',
  ]);
  expect(otherSpellings('World Bank')).toEqual([]);
});

test.each([
  ['NATO', 'нато', 'ناتو', 'νατο'],
  ['OPEC', 'опек', 'اوپک', 'اوبک'],
  ['UNESCO', 'юнеско', 'یونسکو'],
  ['FIFA', 'фифа', 'فیفا'],
  ['Shoigu', 'шойгу', 'شویگو'],
  ['Putin', 'путин', 'پوتین'],
])('%s sounds as %s', (word, ...spelled) => {
  expect(soundSpellings(word)).toEqual(expect.arrayContaining(spelled));
});

test('what is too short, too long or no word has no sound', () => {
  for (const word of ['UN', 'G20', 'Шойгу', 'a'.repeat(40)]) expect(soundSpellings(word)).toEqual([]);
  expect(['NATO', 'UNESCO', 'OECD', 'USDA', 'SCO'].filter(hasSound)).toEqual(['NATO', 'UNESCO']);
});

test('what stands together by chance is not surprising, what always does is', () => {
  expect(logLikelihood({ both: 10, one: 100, other: 100, all: 1_000 })).toBe(0);
  expect(logLikelihood({ both: 3, one: 3, other: 20, all: 10_000 })).toBeGreaterThan(30);
  expect(logLikelihood({ both: 0, one: 0, other: 0, all: 0 })).toBe(0);
});
