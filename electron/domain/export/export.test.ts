import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles } from '../article.testing.ts';
import type { Article } from '../article.ts';
import { articleFromJson } from './article-from-json.ts';
import { articleToJson } from './article-to-json.ts';
import { articleToMarkdown } from './article-to-markdown.ts';

const ARTICLE: Article = {
  id: 7,
  importId: 2,
  importedAt: 1_714_140_000_000,
  editedAt: null,
  trashedAt: null,
  words: 12,
  headline: 'Ministers meet in *Astana*',
  byline: 'Jane Doe',
  source: 'IMNA',
  place: 'Iran',
  published: '2024-04-26',
  language: 'en',
  number: '748393',
  url: 'https://example.org/a b',
  read: true,
  starred: false,
  details: { slugline: 'SUMMIT-ASTANA', keywords: ['summit', 'trade'], urgency: 4, status: 'canceled' },
  tags: ['summit', 'آسیا'],
  blocks: [
    { kind: 'heading', level: 3, text: 'What happened' },
    {
      kind: 'paragraph',
      text: 'They met at the big hall. See here.',
      ranges: [
        { kind: 'strong', start: 12, end: 24 },
        { kind: 'emphasis', start: 16, end: 19 },
        { kind: 'link', start: 30, end: 34, href: 'https://example.org/(x)' },
      ],
    },
    { kind: 'quote', text: '1. It <was> a_b.' },
    { kind: 'list-item', text: 'One' },
    { kind: 'list-item', text: '- Two' },
    { kind: 'table-row', text: 'A\tB' },
    { kind: 'caption', text: 'A hall' },
  ],
};

test('an export as JSON gives the same article when it is read again', () => {
  const {
    headline,
    byline,
    source,
    place,
    published,
    language,
    number,
    url,
    blocks,
    details,
    tags,
    starred,
    read,
  } = ARTICLE;
  expect(articleFromJson(JSON.parse(JSON.stringify(articleToJson(ARTICLE))))).toEqual({
    ...{ headline, byline, source, place, published, language, number, url },
    ...{ blocks, details, tags, starred, read },
  });
});

test('whatever the article, reading its export gives the same text', () => {
  fc.assert(
    fc.property(articles, fc.boolean(), fc.array(fc.string({ minLength: 1 })), (draft, flag, tags) => {
      const article = { ...ARTICLE, ...draft, read: flag, starred: !flag, tags };
      const again = articleFromJson(JSON.parse(JSON.stringify(articleToJson(article))));
      expect(again).toMatchObject({ ...draft, read: flag, starred: !flag, tags });
    }),
  );
});

test.each([
  null,
  [],
  'text',
  {},
  { headline: 'A foreign article', blocks: [] },
  { ...articleToJson(ARTICLE), headline: 7 },
  { ...articleToJson(ARTICLE), blocks: 'text' },
  { ...articleToJson(ARTICLE), blocks: [{ kind: 'script', text: 'x' }] },
  { ...articleToJson(ARTICLE), blocks: [{ kind: 'paragraph', text: '' }] },
  { ...articleToJson(ARTICLE), blocks: [{ kind: 'heading', text: 'x', level: 1 }] },
  {
    ...articleToJson(ARTICLE),
    blocks: [{ kind: 'paragraph', text: 'x', ranges: [{ kind: 'link', start: 0, end: 2 }] }],
  },
  { ...articleToJson(ARTICLE), tags: [1] },
  { ...articleToJson(ARTICLE), read: 'yes' },
  { ...articleToJson(ARTICLE), details: { urgency: 'high' } },
])('what is no export of ours is refused: %j', (value) => {
  expect(articleFromJson(value)).toBeNull();
});

test('an export as Markdown keeps the form, and takes no sign of the text for a sign of Markdown', () => {
  expect(articleToMarkdown(ARTICLE)).toBe(`# Ministers meet in \\*Astana\\*

*Jane Doe · IMNA, Iran · 26 April 2024 · No. 748393*

*Status: canceled · Slugline: SUMMIT-ASTANA · Keywords: summit; trade · Urgency: 4*

<https://example.org/a%20b>

### What happened

They met at **the *big* hall**. See [here](<https://example.org/(x)>).

> 1\\. It \\<was\\> a\\_b.

- One
- \\- Two

A · B

*A hall*
`);
});
