import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, queryTexts } from '../article.testing.ts';
import { FTS_COLUMNS, FTS_TOKENIZER, toIndexDocument } from '../index-document.ts';
import { type TokenizedArticle, tokenizeArticle } from '../tokenized-article.ts';
import { findQueryWords } from './find-words.ts';
import { matchFact } from './match-fact.ts';
import { matchQuery } from './match-query.ts';
import { parseQuery } from './parse-query.ts';
import type { Plan } from './plan.ts';
import type { QueryWord } from './query.ts';
import { toExpression } from './to-expression.ts';
import { toPlan } from './to-plan.ts';
import { fitsWord } from './word-form.ts';

test('what search finds is what the matcher matches', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE text USING fts5(${FTS_COLUMNS.join(', ')}, content='', tokenize="${FTS_TOKENIZER}")`,
  );
  const insert = database.prepare(
    'INSERT INTO text(rowid, headline, lead, body, source) VALUES (?, ?, ?, ?, ?)',
  );
  const find = database.prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY rowid');
  const scopes = ['article', 'headline-and-lead', 'headline'] as const;
  let asked = 0;
  let matched = 0;

  fc.assert(
    fc.property(
      fc.array(articles, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(queryTexts, fc.boolean()), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      (drafts, texts, withVocabulary) => {
        const tokenized = drafts.map(tokenizeArticle);
        database.exec('SAVEPOINT library');
        try {
          for (const [rowid, article] of tokenized.entries()) {
            const { headline, lead, body, source } = toIndexDocument(article);
            insert.run(rowid, headline, lead, body, source);
          }
          for (const [text, typing] of texts) {
            const parsed = parseQuery(text, { typing });
            if (!parsed.ok || !parsed.query) continue;
            const { query } = parsed;
            const found = new Map<string, ReadonlySet<number>>();
            const finds = (plan: Plan, row: number): boolean => {
              const expression = toExpression(plan);
              if (expression !== null) {
                const rows =
                  found.get(expression) ??
                  new Set(find.all(expression).map((each) => Number((each as { rowid: number }).rowid)));
                found.set(expression, rows);
                return rows.has(row);
              }
              const article = tokenized[row] as TokenizedArticle;
              if (plan.kind === 'any-text')
                return plan.expressions.some((one) => finds({ kind: 'text', expression: one }, row));
              if (plan.kind === 'and') return plan.parts.every((part) => finds(part, row));
              if (plan.kind === 'not') return !finds(plan.part, row);
              if (plan.kind === 'fact' || plan.kind === 'named') return matchFact(plan.fact, article, null);
              if (plan.kind === 'line') return findQueryWords(article[plan.field].tokens, plan.query) !== -1;
              throw new Error(`The index answers ${plan.kind}`);
            };
            for (const scope of scopes) {
              const words = new Set(tokenized.flatMap(wordsOf));
              const expand = withVocabulary
                ? (word: QueryWord) => [...words].filter((known) => fitsWord(word, known, true))
                : () => null;
              const { plan, exact } = toPlan(query, { scope, expand });
              const candidates = [...tokenized.keys()].filter((row) => finds(plan, row));
              const all = [...tokenized.keys()].filter((row) => {
                const article = tokenized[row];
                return article && matchQuery(query, article, { scope }) !== null;
              });
              const kept = exact ? candidates : candidates.filter((row) => all.includes(row));
              expect({ text, plan, found: kept }).toEqual({ text, plan, found: all });
              asked += 1;
              matched += all.length;
            }
          }
        } finally {
          database.exec('ROLLBACK TO library; RELEASE library');
        }
      },
    ),
    { numRuns: 400 },
  );
  // A test that matches nothing would say nothing.
  expect(asked).toBeGreaterThan(1_000);
  expect(matched).toBeGreaterThan(1_000);
});

test('SQLite takes thousands of terms and the deepest nesting that the parser lets through', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE text USING fts5(${FTS_COLUMNS.join(', ')}, content='', tokenize="${FTS_TOKENIZER}")`,
  );
  const find = database.prepare('SELECT rowid FROM text WHERE text MATCH ?');
  const words = Array.from({ length: 1_200 }, (_, index) => `w${index}`);
  const deep = (depth: number): readonly string[] => [
    `${'('.repeat(depth)}a${')'.repeat(depth)}`,
    `${'(a OR b -'.repeat(depth)}c${')'.repeat(depth)}`,
    `${'(b (a OR '.repeat(depth)}c${'))'.repeat(depth)}`,
    `${'NOT '.repeat(depth)}a`,
    `${'-(x y OR '.repeat(depth)}a${')'.repeat(depth)}`,
    `${'headline:(x OR '.repeat(depth)}a${')'.repeat(depth)}`,
    `${'NOT (x NOT ('.repeat(depth)}a${'))'.repeat(depth)}`,
  ];
  const taken = [words.join(' '), words.join(' OR '), words.join(' -'), `"${words.slice(0, 50).join(' ')}"`];
  let refused = 0;
  for (const text of [...taken, ...[1, 2, 4, 8, 12, 16, 20, 500].flatMap(deep)]) {
    const parsed = parseQuery(text);
    if (parsed.ok && parsed.query) {
      const { plan } = toPlan(parsed.query);
      expect(expressionsOf(plan).flatMap((expression) => find.all(expression))).toEqual([]);
    } else refused += 1;
    if (!parsed.ok) expect(parsed.problem.message).toBe('This query is too deeply nested');
  }
  expect(refused).toBeLessThan(30);
});

function wordsOf({ headline, source, blocks }: TokenizedArticle): readonly string[] {
  return [headline, source, ...blocks].flatMap(({ tokens }) => tokens.words);
}

function expressionsOf(plan: Plan): readonly string[] {
  if (plan.kind === 'any-text') return plan.expressions;
  if (plan.kind === 'and') return plan.parts.flatMap(expressionsOf);
  return plan.kind === 'not' ? expressionsOf(plan.part) : [toExpression(plan) ?? ''];
}
