import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { type RankedArticle, type Ranking, rankingOf, scoreOf } from './ranking.ts';

function ranking(text: string, typing = false): Ranking | null {
  const parsed = parseQuery(text, { typing });
  return parsed.ok && parsed.query ? rankingOf(parsed.query) : null;
}

test('ranks by the plain words of a query, and by the date only where it asks for none', () => {
  expect(ranking('Oil "crude price" date:2024')).toEqual({
    words: ['oil', 'crude', 'price'],
    prefix: false,
    recent: false,
  });
  expect(ranking('oil pri -gas', true)).toEqual({ words: ['oil', 'pri'], prefix: false, recent: true });
  expect(ranking('oil pri', true)).toEqual({ words: ['oil', 'pri'], prefix: true, recent: true });
  expect(['oil OR gas', 'oi*l gas', 'is:unread', 'NOT oil'].map((text) => ranking(text))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('headline, phrase and date raise what the index says, in this order', () => {
  const asked = ranking('oil price') as Ranking;
  const score = (more: Partial<RankedArticle>): number =>
    scoreOf(asked, { score: 10, headline: ['gold'], phrase: false, age: 10_000, ...more });
  const scores = [
    score({}),
    score({ age: 0 }),
    score({ phrase: true }),
    score({ headline: ['price', 'of', 'oil'] }),
    score({ headline: ['oil', 'price', 'up'], phrase: true }),
  ].map((value) => Math.round(value * 100) / 100);
  expect(scores).toEqual([10, 10.5, 11, 12.5, 15]);
  expect(scoreOf({ ...asked, recent: false }, { score: 10, headline: [], phrase: false, age: 0 })).toBe(10);
  const begun = { words: ['oil', 'pri'], prefix: true, recent: false };
  expect(scoreOf(begun, { score: 10, headline: ['oil', 'prices'], phrase: false, age: 0 })).toBeCloseTo(14);
});
