import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALERT_DEFAULTS } from '../../domain/alerts/alert.ts';
import type { ArticleDraft } from '../../domain/article.ts';
import { countWords, toIndexDocument } from '../../domain/index-document.ts';
import type { Circumstances } from '../../domain/query/match-fact.ts';
import { matchQuery } from '../../domain/query/match-query.ts';
import { parseQuery } from '../../domain/query/parse-query.ts';
import { tokenizeArticle } from '../../domain/tokenized-article.ts';
import { type Library, openLibrary } from '../../storage/library.ts';
import { createArticleCache } from '../article-cache.ts';
import { circumstancesOf } from '../circumstances.ts';
import { createCorrector } from './corrector.ts';
import { runSearch } from './run-search.ts';
import { createSearchMemory } from './search-memory.ts';

/** Few words in many forms, so that random queries hit random articles. */
const WORDS = [
  'SCO',
  'sco',
  'S.C.O.',
  'Moscow',
  'score',
  'NATO',
  'Nato',
  'senator',
  'it',
  'IT',
  'U.S.',
  'co-op',
  'naïve',
];
const FOREIGN = [
  'ШОС',
  'ёлка',
  'елка',
  'سازمان',
  'كتاب',
  'کتاب',
  'می‌روم',
  '上海合作组织',
  '東京',
  'ประเทศไทย',
  '١٢',
  '12',
];

const word = fc.constantFrom(...WORDS, ...FOREIGN);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '-', '’s ', '. ', '', '/')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

const article: fc.Arbitrary<ArticleDraft> = fc.record({
  headline: text,
  byline: fc.constantFrom('', 'Nato staff', 'IT'),
  source: fc.constantFrom('', 'SCO', 'Nato news'),
  place: fc.constantFrom('', 'Moscow', 'NAÏVE'),
  published: fc.constantFrom('', '2024-04', '2024-04-26T10:00Z'),
  language: fc.constantFrom('', 'en', 'fa'),
  number: fc.constant(''),
  url: fc.constant(''),
  blocks: fc.array(fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'quote'), text }), {
    maxLength: 3,
  }),
});

const query: fc.Arbitrary<string> = fc.letrec<{ query: string; term: string }>((tie) => ({
  term: fc.oneof(
    word,
    word,
    word.map((term) => `=${term}`),
    word.map((term) => `${term.slice(0, 2)}*`),
    text.map((phrase) => `"${phrase}"`),
    word.map((term) => `headline:${term}`),
    word.map((term) => `source:${term}`),
    fc.tuple(fc.constantFrom('lead', 'body', 'byline', 'place'), word).map((parts) => parts.join(':')),
    fc.tuple(fc.constantFrom('byline', 'place'), word).map(([field, term]) => `${field}:=${term}`),
    word.map((term) => `${term.slice(0, 1)}*${term.slice(-1)}`),
    word.filter((term) => /^[a-z]{4,}$/iu.test(term)).map((term) => `${term.slice(0, -1)}x~`),
    fc.tuple(word, fc.constantFrom(' NEAR/2 ', ' PRE/1 ', ' NEAR/9 '), word).map((parts) => parts.join('')),
    fc.constantFrom(
      'lang:en',
      'date:2024',
      'date:>2024-04-25',
      'words:>4',
      'words:2',
      'is:read',
      'is:unread',
      'is:tagged',
    ),
    fc.constantFrom(
      'tag:press',
      'tag:"press review"',
      'tag:pre*',
      'import:a',
      'alert:sco',
      'is:starred',
      'is:grouped',
    ),
  ),
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('term'),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `${a} ${b}`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `${a} OR ${b}`),
    tie('query').map((part) => `NOT (${part})`),
    fc.tuple(tie('query'), tie('term')).map(([a, b]) => `(${a}) -${b}`),
  ),
})).query;

function store(library: Library, draft: ArticleDraft, importId: number, alert: number | null): number | null {
  const contentHash = createHash('sha256').update(JSON.stringify(draft)).digest();
  const original = library.originals.insert(new Uint8Array(0));
  const stored = library.articles.insert({
    metadata: draft,
    blocks: JSON.stringify(draft.blocks),
    contentHash,
    words: countWords(tokenizeArticle(draft)),
    importId,
    importedAt: 1,
    read: draft.headline.length % 2 === 0,
    starred: draft.source === '',
    original: () => ({ format: 'text', id: original, start: 0, length: -1 }),
  });
  if (!('id' in stored)) return null;
  library.search.insert(stored.id, toIndexDocument(tokenizeArticle(draft)));
  if (draft.byline === '') library.tags.add([stored.id], [draft.place === '' ? 'press' : 'Press review']);
  if (alert !== null && draft.language === 'en')
    library.hits.add(alert, stored.id, { seen: false, toNotice: false, mentions: [], now: 1 });
  return stored.id;
}

test('what search finds is what the matcher matches', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(query, fc.boolean()), { minLength: 1, maxLength: 10 }),
      async (drafts, queries) => {
        const folder = mkdtempSync(join(tmpdir(), 'wirewatch-agree-'));
        const library = openLibrary(folder);
        try {
          const importId = library.imports.start('files', 'a', [], 1);
          const settings = {
            name: 'SCO',
            color: 'red',
            aliases: ['sco'],
            ...ALERT_DEFAULTS,
          } as const;
          const alert = library.alerts.insert(settings, 1);
          const stored = drafts.flatMap((draft) => {
            const id = store(library, draft, importId, alert);
            return id === null ? [] : [{ id, tokenized: tokenizeArticle(draft) }];
          });
          const context = {
            library,
            cache: createArticleCache(library),
            memory: createSearchMemory(library),
            corrector: createCorrector(library),
          };
          const about = (id: number): Circumstances => {
            const record = library.articles.record(id);
            if (!record) throw new Error('It was stored');
            return circumstancesOf(library, record);
          };
          for (const [asked, typing] of queries) {
            const parsed = parseQuery(asked, { typing });
            const found = await runSearch(
              context,
              {
                view: { folder: 'library' },
                query: asked,
                typing,
                correct: false,
                sort: 'relevance',
                offset: 0,
                limit: 100,
              },
              new AbortController().signal,
            );
            if (!parsed.ok) {
              expect(found.problem).toEqual(parsed.problem);
              continue;
            }
            const { query: tree } = parsed;
            const matching = stored.filter(
              ({ id, tokenized }) =>
                tree === null || matchQuery(tree, tokenized, { circumstances: about(id) }) !== null,
            );
            const ids = matching.map(({ id }) => id).sort((a, b) => a - b);
            expect(
              [...found.rows.map(({ id }) => id)].sort((a, b) => a - b),
              asked,
            ).toEqual(ids);
            expect(found.total).toBe(ids.length);
          }
        } finally {
          library.close();
          rmSync(folder, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);
