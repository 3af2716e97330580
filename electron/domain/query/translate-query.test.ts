import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryTexts } from '../article.testing.ts';
import { parseQuery } from './parse-query.ts';
import { translateQuery } from './translate-query.ts';

test.each([
  ['nato w/5 summit', 'nato NEAR/5 summit'],
  ['nato near5 summit and terror!', 'nato NEAR/5 summit AND terror*'],
  ['nato /3 (summit or talks)', 'nato NEAR/3 (summit OR talks)'],
  ['prime adj2 minister', 'prime PRE/2 minister'],
  ['prime adj minister', 'prime PRE/1 minister'],
  ['prime pre/2 minister', 'prime PRE/2 minister'],
  ['nato w/s summit', 'nato NEAR/20 summit'],
  ['nato w/p summit', 'nato NEAR/75 summit'],
  ['nato w/255 summit', 'nato NEAR/100 summit'],
  ['headline(nato w/3 summit) and not sport', 'headline:(nato NEAR/3 summit) NOT sport'],
  ['hd=nato and by=saleh', 'headline:nato AND byline:saleh'],
  ['atleast5(nato) and summit', '(nato) AND summit'],
  ['nato AROUND(4) summit', 'nato NEAR/4 summit'],
  ['nato | otan', 'nato OR otan'],
  ['intitle:nato site:www.reuters.com after:2024-04', 'headline:nato source:reuters date:>2024-04'],
  ['"nato summit"~4', '(nato NEAR/4 summit)'],
  ['terror$3 polic$', 'terror* polic*'],
  ['terror! AND nato', 'terror* AND nato'],
  ['nato SAME summit', 'nato NEAR/20 summit'],
  ['la=en and rst=tdjw', 'lang:en AND source:tdjw'],
])('%s is %s', (text, query) => {
  expect(translateQuery(text)?.query).toBe(query);
});

test.each([
  'nato summit',
  'nato and summit',
  'what is nato?',
  'stop it!',
  'NATO!',
  'Why?',
  'why?',
  'NATO NEAR/5 summit',
  'headline:nato lead:sco',
  'https://example.org/5 and more',
  '24/7 service',
  'AT&T or not',
  'Mary w. Smith',
  'Who won? Russia says no',
  'Stop! “Never” again',
  'the same day',
  'US$5 billion',
  'HK$ falls',
])('%s is nobody else’s', (text) => {
  expect(translateQuery(text)).toBeNull();
});

test('what cannot be said is named', () => {
  expect(translateQuery('atleast5(nato) w/3 caps(summit)')).toMatchObject({ left: ['atleast5', 'caps'] });
});

test('a translation is a query, and is left alone the second time', () => {
  const joints = fc.constantFrom(
    ' w/5 ',
    ' near3 ',
    ' adj ',
    ' and not ',
    ' | ',
    ' or ',
    ' ',
    '! ',
    '$ ',
    ' /p ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(queryTexts, joints, fc.constant('intitle:')), { maxLength: 6 }),
      (parts) => {
        const found = translateQuery(parts.join(''));
        if (!found) return;
        expect(parseQuery(found.query).ok).toBe(true);
        const again = translateQuery(found.query);
        expect(again === null || parseQuery(again.query).ok).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
