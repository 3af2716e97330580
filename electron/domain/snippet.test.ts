import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, queryTexts } from './article.testing.ts';
import type { Mention } from './mention.ts';
import { matchQuery } from './query/match-query.ts';
import { parseQuery } from './query/parse-query.ts';
import { makeSnippet } from './snippet.ts';
import { tokenizeArticle } from './tokenized-article.ts';

const paragraphs = (
  ...texts: readonly string[]
): { readonly blocks: readonly { readonly text: string }[] } => ({
  blocks: texts.map((text) => ({ text })),
});

/** Mentions of every place where a word stands. */
function mentionsOf(word: string, texts: readonly string[]): readonly Mention[] {
  return texts.flatMap((text, block) =>
    [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
      block,
      start: index,
      end: index + word.length,
    })),
  );
}

/** The snippet with its marks in brackets. */
function show(texts: readonly string[], mentions: readonly Mention[], length: number): string {
  const { text, marks } = makeSnippet(paragraphs(...texts), mentions, length);
  return marks.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}

test('without mentions the body begins', () => {
  const texts = ['The first paragraph\nis short.', 'The second one is longer than that.'];
  expect(show(texts, [], 100)).toBe('The first paragraph is short. The second one is longer than that.');
  expect(show(texts, [], 40)).toBe('The first paragraph is short. The…');
  expect(show([], [], 40)).toBe('');
});

test('the piece where most mentions stand is shown, cut at words', () => {
  const filler = 'Nothing of note happens in all these many words here. '.repeat(4).trim();
  const texts = [`${filler} One NATO far away.`, filler, `${filler} Then NATO met NATO at NATO.`];
  const shown = show(texts, mentionsOf('NATO', texts), 80);
  expect(shown).toBe('…of note happens in all these many words here. Then [NATO] met [NATO] at [NATO].');
});

test('a mention near the beginning is shown with the beginning', () => {
  const texts = [`NATO leaders ${'talked and '.repeat(30)}left.`];
  expect(show(texts, mentionsOf('NATO', texts), 50)).toBe('[NATO] leaders talked and talked and talked and…');
});

test('mentions of the headline mark nothing in the body', () => {
  expect(show(['The body.'], [{ block: -1, start: 0, end: 4 }], 50)).toBe('The body.');
});

test('a snippet is no longer than asked, and its marks are the marked words or the beginning of one', () => {
  fc.assert(
    fc.property(articles, queryTexts, fc.integer({ min: 10, max: 120 }), (draft, query, length) => {
      const article = tokenizeArticle(draft);
      const parsed = parseQuery(query);
      const mentions = parsed.ok && parsed.query ? (matchQuery(parsed.query, article) ?? []) : [];
      const { text, marks } = makeSnippet(article, mentions, length);
      expect(text.length).toBeLessThanOrEqual(length);
      expect(text).not.toMatch(/[\n\t]/u);
      const words = mentions
        .filter(({ block }) => block >= 0)
        .map(
          ({ block, start, end }) => draft.blocks[block]?.text.slice(start, end).replace(/\s/gu, ' ') ?? '',
        );
      let last = 0;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(words.some((word) => word.includes(text.slice(start, end)))).toBe(true);
        last = end;
      }
      if (words.some((word) => word.length < length / 4)) expect(marks).not.toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
