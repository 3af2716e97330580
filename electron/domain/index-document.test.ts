import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleWith } from './article.testing.ts';
import { BLOCK_BREAK, countWords, EVERY_ARTICLE, FTS_TOKENIZER, toIndexDocument } from './index-document.ts';
import { foldWord } from './text/fold-word.ts';
import { multilingualText } from './text/text.testing.ts';
import { tokenize } from './text/tokenize.ts';
import { tokenizeArticle } from './tokenized-article.ts';

/** The words that a real full-text index makes of a line. */
function createIndexer(): (line: string) => readonly string[] {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE words USING fts5(line, content='', tokenize="${FTS_TOKENIZER}");
    CREATE VIRTUAL TABLE seen USING fts5vocab(words, 'instance');`);
  const insert = database.prepare('INSERT INTO words(rowid, line) VALUES (1, ?)');
  const read = database.prepare('SELECT term FROM seen ORDER BY offset');
  return (line) => {
    database.exec('SAVEPOINT line');
    insert.run(line);
    const terms = read.all().map((row) => (row as { term: string }).term);
    database.exec('ROLLBACK TO line; RELEASE line');
    return terms;
  };
}

test('the index keeps every character that a folded word can hold, unchanged and unsplit', () => {
  const index = createIndexer();
  const words = new Set([BLOCK_BREAK, EVERY_ARTICLE]);
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    if (!/[\p{L}\p{N}\p{M}]/u.test(character)) continue;
    const word = foldWord(`x${character}x`);
    words.add(word);
    const alone = foldWord(character);
    if (alone !== '') words.add(alone);
  }
  expect(index([...words].join(' '))).toEqual([...words]);
});

test('the words of the index are exactly the words of the text', () => {
  const index = createIndexer();
  fc.assert(
    fc.property(multilingualText, (text) => {
      const { words } = tokenize(text);
      expect(index(words.join(' '))).toEqual(words);
    }),
    { numRuns: 500 },
  );
});

test('the first paragraph is the lead, and a word that no text holds stands between the other blocks', () => {
  const article = tokenizeArticle(
    articleWith({
      headline: 'Leaders Meet',
      source: 'IMNA',
      language: 'en',
      blocks: [
        { kind: 'heading', text: 'Summit', level: 2 },
        { kind: 'paragraph', text: 'The S.C.O. met.' },
        { kind: 'paragraph', text: '…' },
        { kind: 'paragraph', text: 'It\nended.' },
      ],
    }),
  );
  expect(toIndexDocument(article)).toEqual({
    headline: 'leaders meet',
    lead: 'the s c o met',
    body: `summit ${BLOCK_BREAK} it ended`,
    source: `${EVERY_ARTICLE} imna`,
  });
  expect(countWords(article)).toBe(10);
});

test('an article without text still has the word that all have', () => {
  const article = tokenizeArticle(articleWith({ language: '' }));
  expect(toIndexDocument(article)).toEqual({ headline: '', lead: '', body: '', source: EVERY_ARTICLE });
});
