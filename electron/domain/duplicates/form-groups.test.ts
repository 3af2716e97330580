import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AlikePair, formGroups, type GroupCandidate, type PairDecision } from './form-groups.ts';

const article = (id: number, words = 100, moment = 0): GroupCandidate => ({ id, words, moment });
const pair = (a: number, b: number, jaccard = 0.8): AlikePair => ({ a, b, jaccard, containment: 0.9 });

test('the fullest text is the main copy, of equal ones the earliest', () => {
  expect(formGroups([article(1, 90), article(2, 100)], [pair(1, 2)])).toEqual([{ main: 2, members: [2, 1] }]);
  expect(formGroups([article(1, 90, 20), article(2, 90, 10)], [pair(1, 2)])[0]?.main).toBe(2);
  const credited = formGroups([article(1, 100, 20), article(2, 98, 10)], [pair(1, 2)]);
  expect(credited).toEqual([{ main: 2, members: [1, 2] }]);
});

test('a chain does not bring together what is not alike', () => {
  const chain = [article(1, 120), article(2, 110), article(3, 100)];
  expect(formGroups(chain, [pair(1, 2), pair(2, 3)])).toEqual([{ main: 1, members: [1, 2] }]);
});

test('an article joins the main copy that it is most like', () => {
  const three = [article(1, 120), article(2, 110), article(3, 100)];
  expect(formGroups(three, [pair(1, 3, 0.6), pair(2, 3, 0.9)])).toEqual([{ main: 2, members: [2, 3] }]);
});

test('what a person decided comes first', () => {
  const three = [article(1, 103), article(2, 102), article(3, 101)];
  const all = [pair(1, 2), pair(1, 3), pair(2, 3)];
  const apart: PairDecision[] = [
    { a: 3, b: 1, together: false },
    { a: 3, b: 2, together: false },
  ];
  expect(formGroups(three, all, apart)).toEqual([{ main: 1, members: [1, 2] }]);
  const taken: PairDecision[] = [{ a: 2, b: 3, together: false, out: true }];
  expect(formGroups(three, [pair(1, 2), pair(1, 3)], taken)).toEqual([{ main: 1, members: [1, 3] }]);
  expect(formGroups(three, [], [{ a: 3, b: 1, together: true }])).toEqual([{ main: 1, members: [1, 3] }]);
});

const world = fc
  .record({
    articles: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 12 }),
        words: fc.integer({ min: 1, max: 4 }),
        moment: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    ),
    pairs: fc.uniqueArray(
      fc.record({
        a: fc.integer({ min: 1, max: 12 }),
        b: fc.integer({ min: 1, max: 12 }),
        jaccard: fc.constantFrom(0.5, 0.7, 0.9),
        containment: fc.constantFrom(0.8, 1),
      }),
      { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 20 },
    ),
    decisions: fc.uniqueArray(
      fc.record({
        a: fc.integer({ min: 1, max: 12 }),
        b: fc.integer({ min: 1, max: 12 }),
        together: fc.boolean(),
        out: fc.boolean(),
      }),
      { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 4 },
    ),
  })
  .map(({ articles, pairs, decisions }) => ({
    articles,
    pairs: pairs.filter(({ a, b }) => a !== b),
    decisions: decisions.filter(({ a, b }) => a !== b),
  }));

test('groups do not depend on the order in which articles, pairs and decisions come', () => {
  const shuffled = world.chain((one) =>
    fc.record({
      one: fc.constant(one),
      articles: fc.shuffledSubarray(one.articles, { minLength: one.articles.length }),
      pairs: fc.shuffledSubarray(one.pairs, { minLength: one.pairs.length }),
      decisions: fc.shuffledSubarray(one.decisions, { minLength: one.decisions.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one, articles, pairs, decisions }) => {
      const turned = pairs.map((each) => ({ ...each, a: each.b, b: each.a }));
      expect(formGroups(articles, turned, decisions)).toEqual(
        formGroups(one.articles, one.pairs, one.decisions),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('without decisions every member is alike to the fullest one, and no article is in two groups', () => {
  fc.assert(
    fc.property(world, ({ articles, pairs }) => {
      const groups = formGroups(articles, pairs);
      const members = groups.flatMap(({ members: ids }) => ids);
      expect(new Set(members).size).toBe(members.length);
      for (const { members: ids } of groups) {
        const [main] = ids;
        for (const id of ids) {
          const alike = pairs.some(({ a, b }) => (a === main && b === id) || (b === main && a === id));
          expect(id === main || alike).toBe(true);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});
