import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, queryTexts } from '../article.testing.ts';
import { partsWords } from '../text/tokenize.ts';
import { type TokenizedArticle, type TokenizedText, tokenizeArticle } from '../tokenized-article.ts';
import { matchQuery } from './match-query.ts';
import { parseQuery } from './parse-query.ts';

/** The same texts, of which nothing is known before they are cut into words. */
function withoutPlain(article: TokenizedArticle): TokenizedArticle {
  const cut = ({ block, text, tokens, allCapitals }: TokenizedText): TokenizedText => ({
    block,
    text,
    tokens,
    allCapitals,
    plain: null,
    starts: tokens.starts,
  });
  return {
    ...article,
    headline: cut(article.headline),
    blocks: article.blocks.map(cut),
    source: cut(article.source),
    byline: cut(article.byline),
    place: cut(article.place),
  };
}

test('what a look at the letters rules out, the words rule out too', () => {
  let matched = 0;
  let plain = 0;
  fc.assert(
    fc.property(fc.array(queryTexts, { minLength: 4, maxLength: 8 }), articles, (texts, draft) => {
      const article = tokenizeArticle(draft);
      for (const text of texts) {
        const parsed = parseQuery(text);
        if (!parsed.ok || !parsed.query) continue;
        const found = matchQuery(parsed.query, article);
        expect(found).toEqual(matchQuery(parsed.query, withoutPlain(article)));
        if (found) matched += 1;
      }
      if (article.blocks.some((block) => block.plain !== null)) plain += 1;
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(matched, plain)).toBeGreaterThan(200);
});

test('a plain text has no character in a word beyond ASCII', () => {
  const headline = (text: string): TokenizedText =>
    tokenizeArticle({
      headline: text,
      source: '',
      byline: '',
      place: '',
      published: '',
      language: '',
      blocks: [],
    }).headline;
  for (let code = 128; code < 0x10000; code += 1) {
    if (headline(`a${String.fromCharCode(code)}b`).plain !== null)
      expect([code, partsWords(code)]).toEqual([code, true]);
  }
  expect(headline('NATO’s “no” – S.C.O.').plain).toBe('nato’s “no” – s.c.o.');
  expect(headline('café').plain).toBeNull();
});

test('words start in a plain text where its tokens do', () => {
  let plain = 0;
  fc.assert(
    fc.property(articles, (draft) => {
      for (const text of tokenizeArticle(draft).blocks) {
        if (text.plain !== null) plain += 1;
        const { starts } = text;
        expect(starts).toEqual(text.tokens.starts);
      }
    }),
  );
  expect(plain).toBeGreaterThan(20);
});
