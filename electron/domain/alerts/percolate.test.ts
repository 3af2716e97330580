import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, articleWith, queryTexts } from '../article.testing.ts';
import { mergeMentions } from '../merge-mentions.ts';
import { matchQuery } from '../query/match-query.ts';
import { parseAlias } from '../query/parse-query.ts';
import { tokenizeArticle } from '../tokenized-article.ts';
import { type AlertConditions, type AlertScope, NO_CONDITIONS } from './alert.ts';
import { compileAlerts, type WatchedAlert } from './percolate.ts';

const SCOPES = ['article', 'headline-and-lead', 'headline'] as const satisfies readonly AlertScope[];
const aliases = fc.oneof(
  fc.constantFrom(
    'sco',
    '=SCO',
    '=WHO',
    'who',
    '=IT',
    'us',
    '=US',
    '=ШОС',
    '=NATO',
    'it',
    '=上海',
    'елка',
    'النيتو',
    'نيتو',
    '=Nato',
    's*',
  ),
  queryTexts,
);

const conditions: fc.Arbitrary<AlertConditions> = fc.record({
  sources: fc.oneof(
    fc.constant([]),
    fc.subarray(['imna', ' the SCO post ', 'SUDDEUTSCHE', '上海', 'Nobody'], { minLength: 1 }),
  ),
  languages: fc.oneof(fc.constant([]), fc.subarray(['en', 'de', 'fa', 'ru'], { minLength: 1 })),
  leastMentions: fc.constantFrom(1, 1, 2, 3),
});

test('all alerts at once find what each query finds alone', () => {
  let hits = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(aliases, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      fc.array(articles, { minLength: 1, maxLength: 3 }),
      (lists, drafts) => {
        const alerts = lists.map(
          (list, index): WatchedAlert => ({
            id: index + 1,
            aliases: list,
            scope: SCOPES[index % 3] ?? 'article',
          }),
        );
        const compiled = compileAlerts(alerts);
        for (const draft of drafts) {
          const article = tokenizeArticle(draft);
          const expected = alerts.flatMap(({ id, aliases: texts, scope }) => {
            const found = texts
              .map((text) => parseAlias(text))
              .flatMap((parsed) =>
                parsed.ok && parsed.query ? [matchQuery(parsed.query, article, { scope })] : [],
              )
              .filter((mentions) => mentions !== null);
            return found.length > 0 ? [{ alert: id, mentions: mergeMentions(found.flat()) }] : [];
          });
          expect(compiled.match(tokenizeArticle(draft))).toEqual(expected);
          hits += expected.length;
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(hits).toBeGreaterThan(500);
});

test('conditions leave out what an alert alone would, whatever else is watched', () => {
  let hits = 0;
  let left = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(aliases, { minLength: 1, maxLength: 3 }), conditions), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(articles, { minLength: 1, maxLength: 3 }),
      (asked, drafts) => {
        const alerts = asked.map(
          ([list, wanted], index): WatchedAlert => ({
            id: index + 1,
            aliases: list,
            scope: SCOPES[index % 3] ?? 'article',
            conditions: wanted,
          }),
        );
        const compiled = compileAlerts(alerts);
        for (const article of drafts.map(tokenizeArticle)) {
          const alone = alerts.flatMap((alert) =>
            compileAlerts([{ id: alert.id, aliases: alert.aliases, scope: alert.scope }]).match(article),
          );
          const expected = alone.filter(({ alert, mentions }) => {
            const { sources, languages, leastMentions } = alerts[alert - 1]?.conditions ?? NO_CONDITIONS;
            const source = article.source.text.toLowerCase().replace('ü', 'u');
            return (
              (sources.length === 0 || sources.some((one) => one.trim().toLowerCase() === source)) &&
              (languages.length === 0 || languages.some((one) => article.language.split('-')[0] === one)) &&
              (mentions.length === 0 || mentions.length >= leastMentions)
            );
          });
          expect(compiled.match(article)).toEqual(expected);
          hits += expected.length;
          left += alone.length - expected.length;
        }
      },
    ),
    { numRuns: 600 },
  );
  expect(Math.min(hits, left)).toBeGreaterThan(200);
});

test('an alert whose aliases cannot be understood hits nothing and harms no other', () => {
  const article = tokenizeArticle(articleWith({ headline: 'SCO meets' }));
  const compiled = compileAlerts([
    { id: 1, aliases: ['"open', ' '], scope: 'article' },
    { id: 2, aliases: ['(', '=SCO'], scope: 'article' },
    { id: 3, aliases: [], scope: 'article' },
  ]);
  expect(compiled.match(article)).toEqual([{ alert: 2, mentions: [{ block: -1, start: 0, end: 3 }] }]);
});

test('an alert for headline and lead does not look further down', () => {
  const article = tokenizeArticle(
    articleWith({
      headline: 'Leaders meet',
      source: 'NATO Review',
      language: 'en',
      blocks: [
        { kind: 'heading', text: 'NATO' },
        { kind: 'paragraph', text: 'The SCO met.' },
        { kind: 'paragraph', text: 'NATO did not.' },
      ],
    }),
  );
  const alerts = compileAlerts([
    { id: 1, aliases: ['=NATO'], scope: 'headline-and-lead' },
    { id: 2, aliases: ['=SCO'], scope: 'headline-and-lead' },
    { id: 3, aliases: ['source:nato'], scope: 'headline-and-lead' },
  ]);
  expect(alerts.match(article)).toEqual([
    { alert: 2, mentions: [{ block: 1, start: 4, end: 7 }] },
    { alert: 3, mentions: [] },
  ]);
});
