import { expect, test } from 'vitest';
import { articleWith } from '../article.testing.ts';
import { tokenizeArticle } from '../tokenized-article.ts';
import { type AlertConditions, NO_CONDITIONS } from './alert.ts';
import { compileConditions } from './compile-conditions.ts';

function meets(
  conditions: Partial<AlertConditions>,
  { source = '', language = '', mentions = 1 }: { source?: string; language?: string; mentions?: number },
): boolean {
  const article = tokenizeArticle(articleWith({ source, language }));
  return compileConditions({ ...NO_CONDITIONS, ...conditions })?.(article, mentions) ?? true;
}

test('without conditions there is nothing to test', () => {
  expect(compileConditions(NO_CONDITIONS)).toBeNull();
  expect(compileConditions({ sources: [' '], languages: [], leastMentions: 1 })).toBeNull();
});

test.each([
  ['IMNA', 'imna', true],
  ['Le Monde', 'LE  MONDE ', true],
  ['Süddeutsche Zeitung', 'suddeutsche zeitung', true],
  ['ایمنا', 'ايمنا', true],
  ['Der Spiegel', 'Spiegel', false],
  ['', 'IMNA', false],
])('an article of %j asked for of %j', (source, wanted, expected) => {
  expect(meets({ sources: ['Nobody', wanted] }, { source })).toBe(expected);
});

test.each([
  ['en', true],
  ['en-GB', true],
  ['EN-us', true],
  ['eng', false],
  ['fa', true],
  ['de', false],
  ['', false],
])('an article in %j asked for in English or Persian', (language, expected) => {
  expect(meets({ languages: ['en', 'fa'] }, { language })).toBe(expected);
});

test('mentions are counted, but for a match that has none', () => {
  const met = [0, 1, 2, 3].map((mentions) => meets({ leastMentions: 2 }, { mentions }));
  expect(met).toEqual([true, false, true, true]);
});

test('all conditions are asked for', () => {
  const conditions = { sources: ['IMNA'], languages: ['en'], leastMentions: 2 };
  expect([
    meets(conditions, { source: 'IMNA', language: 'en', mentions: 2 }),
    meets(conditions, { source: 'IMNA', language: 'fa', mentions: 2 }),
    meets(conditions, { source: 'ISNA', language: 'en', mentions: 2 }),
    meets(conditions, { source: 'IMNA', language: 'en', mentions: 1 }),
  ]).toEqual([true, false, false, false]);
});
