import fc from 'fast-check';
import type { Block } from './blocks.ts';
import { multilingualText } from './text/text.testing.ts';
import type { SearchableArticle } from './tokenized-article.ts';

const line = fc.oneof(
  { weight: 4, arbitrary: multilingualText },
  { weight: 1, arbitrary: multilingualText.map((text) => text.toUpperCase()) },
);

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'quote', 'table-row'),
  text: line.map((text) => text || 'a'),
});

/** Articles of several scripts with lines of capitals, acronyms with dots, and much punctuation. */
export const articles: fc.Arbitrary<SearchableArticle> = fc.record({
  headline: line,
  source: fc.constantFrom('', 'IMNA', 'The SCO Post', 'Süddeutsche', '上海'),
  byline: fc.constantFrom('', 'A. Summit', 'IT STAFF', 'Anna Strasse and the WHO'),
  place: fc.constantFrom('', 'Shanghai', 'STRASSE', '上海', 'U.S.'),
  published: fc.constantFrom('', '2024', '2024-04', '2024-04-26', '2024-04-26T14:05:00+03:30', '2025-01-01'),
  language: fc.constantFrom('', 'en', 'en-GB', 'de', 'fr', 'fa', 'zh', 'ar', 'ar', 'sv'),
  blocks: fc.array(block, { maxLength: 5 }),
});

const TERMS = [
  ...[
    'sco',
    'nato',
    'it',
    'us',
    'who',
    's',
    'a',
    'ab',
    'summit',
    'the',
    'elysee',
    'strasse',
    'шос',
    'елка',
    'мой',
  ],
  ...[
    'کتاب',
    'میشود',
    '123',
    'שלום',
    'צה"ל',
    '上海',
    '上海合作组织',
    '合作',
    'สวัสดี',
    'ﷺ',
    '½',
    'SCO-led',
    'u.s.',
    '😀',
  ],
  ...[
    '=SCO',
    '=NATO',
    '=IT',
    '=US',
    '=WHO',
    '=ШОС',
    '=s',
    '=上海',
    '=S.C.O.',
    '="SCO IT"',
    '=“the summit”',
    '=Nato',
  ],
  ...[
    '"sco it"',
    '“s c”',
    '"a b"',
    '«the summit»',
    '"it is"',
    'sc*',
    's*',
    'summ*',
    '"the s*"',
    '上*',
    'ш*',
    'کت*',
  ],
  ...['النيتو', 'والنيتو', 'نيتو', '"قمة النيتو"', '=النيتو'],
  ...[
    's*t',
    '*mit',
    'su*m*t',
    '*o',
    '"the s*t it"',
    'sumit~',
    'summmit~2',
    '"the sumit~"',
    '合*织',
    'stra*e',
  ],
  ...[
    's.c.o@nato.it',
    'https://sco.it/nato?who=us',
    'it:us',
    '10:30',
    'C:\\\\it',
    'it·us',
    '“s*”',
    'S.C.O.-led',
    '*it*',
    'su*~',
  ],
];

const FACTS = [
  ...[
    'lang:en',
    'lang:fa',
    'lang:en-gb',
    'date:2024',
    'date:2024-04..2024-05',
    'date:>2024-04-26',
    'date:<2025',
  ],
  ...['words:>10', 'words:0..3', 'words:5', 'date:..2024', 'lang:(en)', 'date:2024-02-31', 'words:x'],
];

const term = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...TERMS) },
  { weight: 2, arbitrary: multilingualText.filter((text) => text.length < 20) },
);

/** Queries as people write them, nested and with fields; some are not understood, as with people. */
export const queryTexts: fc.Arbitrary<string> = fc.letrec<{ query: string; one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: term },
    { weight: 2, arbitrary: tie('query').map((query) => `(${query})`) },
    { weight: 1, arbitrary: tie('one').map((query) => `NOT ${query}`) },
    { weight: 1, arbitrary: tie('one').map((query) => `-${query}`) },
    { weight: 1, arbitrary: fc.constantFrom(...FACTS) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(term, fc.constantFrom('NEAR/1', 'NEAR/3', 'PRE/1', 'PRE/4', 'NEAR/50', 'NEAR/0'), tie('one'))
        .map((parts) => parts.join(' ')),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('headline', 'title', 'source', 'lead', 'body', 'byline', 'place'), tie('one'))
        .map(([field, query]) => `${field}:${query}`),
    },
  ),
  query: fc
    .tuple(
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(' ', ' ', ' AND ', ' OR ', ' OR '),
    )
    .map(([parts, joint]) => parts.join(joint)),
})).query;

/** An article of which nothing else is known. */
export function articleWith(known: Partial<SearchableArticle>): SearchableArticle {
  return {
    headline: '',
    source: '',
    byline: '',
    place: '',
    published: '',
    language: 'en',
    blocks: [],
    ...known,
  };
}
