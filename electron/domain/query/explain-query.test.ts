import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryTexts } from '../article.testing.ts';
import { explainQuery } from './explain-query.ts';
import { parseQuery } from './parse-query.ts';

test.each([
  ['nato', 'Articles with “nato”.'],
  ['NATO summit', 'Articles with “NATO” and “summit”.'],
  ['a b c', 'Articles with “a”, “b” and “c”.'],
  ['sco OR nato', 'Articles with “sco” or “nato”.'],
  ['(sco OR nato) summit', 'Articles with (“sco” or “nato”) and “summit”.'],
  ['nato -sport -golf', 'Articles with “nato”, without “sport”, without “golf”.'],
  ['-(sport golf)', 'Articles without (“sport” and “golf”).'],
  ['-sport -golf', 'Articles without “sport” or “golf”.'],
  ['-sport OR -golf', 'Articles without “sport” or without “golf”.'],
  ['"defence ministers"', 'Articles with the phrase “defence ministers”.'],
  ['"prime min*"', 'Articles with the phrase of “prime” and a word that begins with “min”.'],
  ['=S.C.O.', 'Articles with exactly “SCO”.'],
  ['organi*ation', 'Articles with a word like “organi…ation”.'],
  ['shoigu~', 'Articles with a word spelled as “shoigu” but for one letter at most.'],
  ['shanghai NEAR/5 bank', 'Articles with “shanghai” within 5 words of “bank”.'],
  ['(a OR b) PRE/1 c', 'Articles with (“a” or “b”) right before “c”.'],
  ['headline:(a OR b) c', 'Articles with (“a” or “b”) in the headline and “c”.'],
  ['nato lang:fa is:unread', 'Articles with “nato”, in Persian, not read yet.'],
  ['nato OR lang:fa', 'Articles with “nato” or in Persian.'],
  ['-lang:fa', 'Articles not in Persian.'],
  ['date:2024-04..2024-05 words:>800', 'Articles published from 2024-04 to 2024-05, of at least 801 words.'],
  ['date:2024-04-26 tag:"press review"', 'Articles published on 2024-04-26, tagged “press review”.'],
])('%s: %s', (text, sentence) => {
  const parsed = parseQuery(text);
  expect(parsed.ok && parsed.query && explainQuery(parsed.query)).toBe(sentence);
});

test('every query has its sentence', () => {
  fc.assert(
    fc.property(queryTexts, fc.boolean(), (text, typing) => {
      const parsed = parseQuery(text, { typing });
      if (!parsed.ok || !parsed.query) return;
      const sentence = explainQuery(parsed.query);
      expect(sentence).toMatch(/^Articles \S.*\.$/su);
      expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}/u);
    }),
  );
});
