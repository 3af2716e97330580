import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, articleWith, queryTexts } from '../article.testing.ts';
import { mergeMentions } from '../merge-mentions.ts';
import { matchQuery } from '../query/match-query.ts';
import { parseAlias } from '../query/parse-query.ts';
import { tokenizeArticle } from '../tokenized-article.ts';
import type { AlertScope } from './alert.ts';
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
    's*',
  ),
  queryTexts,
);

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
