import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, queryTexts } from '../article.testing.ts';
import { parseAlias } from '../query/parse-query.ts';
import { type TokenizedArticle, tokenizeArticle } from '../tokenized-article.ts';
import { ALERT_SCOPES, NO_CONDITIONS } from './alert.ts';
import { narrowAlert } from './narrow-alert.ts';
import type { AlertReach, HitSample, Narrowing } from './narrowing.ts';
import { compileAlerts } from './percolate.ts';

function reachOf(...aliases: readonly string[]): AlertReach {
  return { aliases, scope: 'article', conditions: NO_CONDITIONS };
}

function article(headline: string, ...paragraphs: readonly string[]): TokenizedArticle {
  return tokenizeArticle({
    headline,
    source: '',
    byline: '',
    place: '',
    published: '',
    language: 'en',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  });
}

function hitsOf(reach: AlertReach, all: readonly TokenizedArticle[]): HitSample[] {
  const compiled = compileAlerts([{ id: 1, ...reach }]);
  return all.flatMap((one) => {
    const [hit] = compiled.match(one);
    return hit ? { article: one, mentions: hit.mentions } : [];
  });
}

function narrow(
  reach: AlertReach,
  reason: 'wrong-meaning' | 'in-passing' | 'copy' | 'other',
  dismissed: TokenizedArticle,
  ...relevant: readonly TokenizedArticle[]
): readonly Narrowing[] {
  const [sample] = hitsOf(reach, [dismissed]);
  if (!sample) throw new Error('The alert does not hit it');
  const evidence = { reach, dismissed: sample, relevant: hitsOf(reach, relevant), commonness: () => 0.01 };
  return narrowAlert(evidence, reason);
}

const SUMMIT = article('Leaders meet', 'The SCO summit opened in Astana, and the SCO ministers came.');
const TRADE = article('Trade grows', 'Trade of the SCO grew before the summit in Astana, ministers said.');
const SOFTWARE = article(
  'Old lawsuit ends',
  'The case of the SCO Group is closed. The SCO Group went bankrupt, and SCO lawyers left.',
);

test('a word of another meaning: the phrase that goes with it here is left out, or a word that stands near elsewhere is asked for', () => {
  const proposed = narrow(reachOf('=SCO', 'ШОС'), 'wrong-meaning', SOFTWARE, SUMMIT, TRADE);
  const [first] = proposed;
  expect(first).toEqual({
    kind: 'exclude-phrase',
    words: ['"SCO Group"'],
    reach: reachOf('=SCO NOT "SCO Group"', 'ШОС'),
    mayBring: false,
  });
  const near = proposed.filter(({ kind }) => kind === 'near-word');
  expect(near[0]?.words.map((word) => word.toLowerCase())).toContain('summit');
  expect(hitsOf(near[0]?.reach ?? reachOf('none'), [SUMMIT, TRADE, SOFTWARE])).toHaveLength(2);
});

test('words in any case: the forms that the relevant hits have', () => {
  const named = article('Allies meet', 'NATO met. Nato said so, and NATO will again.');
  const person = article('A boy called nato', 'The boy nato went home.');
  expect(narrow(reachOf('nato'), 'wrong-meaning', person, named)[0]).toEqual({
    kind: 'exact-case',
    words: ['=NATO', '=Nato'],
    reach: reachOf('=NATO', '=Nato'),
    mayBring: true,
  });
  // Where nothing is known of the relevant hits, capitals are the likeliest.
  expect(narrow(reachOf('nato'), 'wrong-meaning', person)[0]?.words).toEqual(['=NATO']);
  expect(
    narrow(
      reachOf('"new order"'),
      'wrong-meaning',
      article('x', 'A new order of shoes.'),
      article('y', 'The New Order spoke.'),
    )[0]?.words,
  ).toEqual(['="New Order"']);
  // The exact form would hit it too.
  expect(
    narrow(reachOf('=SCO'), 'wrong-meaning', SOFTWARE).filter(({ kind }) => kind === 'exact-case'),
  ).toEqual([]);
});

test('a line that names several is narrowed as a whole, and every line that hit the article is', () => {
  const [first] = narrow(reachOf('sco OR osc', '=SCO'), 'wrong-meaning', SOFTWARE, SUMMIT).filter(
    ({ kind }) => kind === 'exclude-phrase',
  );
  expect(first?.reach.aliases).toEqual(['(sco OR osc) NOT "SCO Group"', '=SCO NOT "SCO Group"']);
});

test('only in passing: more mentions, or the headline and lead only', () => {
  const passing = article('River data shared', 'Rivers are measured.', 'The SCO shares the figures.');
  const [mentions, scope] = narrow(reachOf('=SCO'), 'in-passing', passing, SUMMIT, TRADE);
  expect(mentions).toMatchObject({ kind: 'least-mentions', reach: { conditions: { leastMentions: 2 } } });
  expect(scope).toMatchObject({ kind: 'scope', reach: { scope: 'headline-and-lead' } });
  const inLead = article('River data shared', 'The SCO shares the figures of the rivers.');
  expect(narrow(reachOf('=SCO'), 'in-passing', inLead)[1]).toMatchObject({ reach: { scope: 'headline' } });
  // What must not be said would be looked for in less.
  const without = narrow(reachOf('=SCO NOT sport'), 'in-passing', passing);
  expect(without.map(({ kind }) => kind)).not.toContain('scope');
});

test('a copy, or a reason that is not known, is no reason to narrow the alert', () => {
  expect(narrow(reachOf('=SCO'), 'copy', SOFTWARE, SUMMIT)).toEqual([]);
  expect(narrow(reachOf('=SCO'), 'other', SOFTWARE, SUMMIT)).toEqual([]);
});

test('a narrowing can be understood, lets the dismissed article go, and brings nothing that was not hit', () => {
  let seen = 0;
  fc.assert(
    fc.property(
      fc.array(articles, { minLength: 2, maxLength: 8 }),
      fc.array(queryTexts, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...ALERT_SCOPES),
      fc.constantFrom('wrong-meaning', 'in-passing'),
      fc.nat(),
      (drafts, texts, scope, reason, pick) => {
        const aliases = texts.filter((text) => {
          const parsed = parseAlias(text);
          return parsed.ok && parsed.query !== null;
        });
        const reach: AlertReach = { ...reachOf(...aliases), scope };
        const all = drafts.map(tokenizeArticle);
        const before = hitsOf(reach, all);
        const dismissed = before[pick % Math.max(1, before.length)];
        if (!dismissed) return;
        const relevant = before.filter((hit) => hit !== dismissed);
        const proposed = narrowAlert({ reach, dismissed, relevant, commonness: () => 0.01 }, reason);
        const hitBefore = new Set(before.map((hit) => hit.article));
        for (const narrowing of proposed) {
          seen += 1;
          for (const alias of narrowing.reach.aliases) expect(parseAlias(alias)).toMatchObject({ ok: true });
          const after = hitsOf(narrowing.reach, all).map((hit) => hit.article);
          expect(after).not.toContain(dismissed.article);
          if (!narrowing.mayBring) {
            expect(after.filter((one) => !hitBefore.has(one)).map((one) => one.headline.text)).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 600 },
  );
  // Far fewer than come, since other random articles give other proposals.
  expect(seen).toBeGreaterThan(40);
});
