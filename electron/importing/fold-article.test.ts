import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../domain/blocks.ts';
import { contentKey } from '../domain/content-key.ts';
import { multilingualText } from '../domain/text/text.testing.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { foldArticle, foldLine } from './fold-article.ts';

/** What it has to give, each part by its definition. */
function expectFolded(headline: string, texts: readonly string[]): void {
  const blocks = texts.map((text): Block => ({ kind: 'paragraph', text }));
  const words = [headline, ...texts].map((text) => tokenize(text).words);
  const [first, ...lines] = words.map((list) => list.join(' '));
  expect(foldArticle(headline, blocks)).toEqual({
    headline: first,
    lines,
    words: words.flat().length,
    contentHash: createHash('sha256').update(contentKey(headline, blocks)).digest('base64'),
  });
}

/** Spaces, dashes and quotation marks far oftener than chance would have them. */
const ascii = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '-', '"', "'", '`', '\t', '\n', 'A', '\0'),
    fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

test('words and content are those of the tokenizer and of the content key, whatever the script', () => {
  fc.assert(
    fc.property(
      multilingualText,
      fc.array(fc.oneof(multilingualText, ascii), { maxLength: 3 }),
      expectFolded,
    ),
    { numRuns: 1_000 },
  );
});

test('so they are of an article in ASCII', () => {
  fc.assert(fc.property(ascii, fc.array(ascii, { maxLength: 4 }), expectFolded), { numRuns: 2_000 });
});

test('an article of any length is folded alike', () => {
  const quay = 'Harbour - quay, "12.5" ';
  expectFolded('Long', [quay.repeat(5_000), quay.repeat(5_000), quay.repeat(5_000)]);
  expectFolded(quay.repeat(20_000), ['Short.']);
  expectFolded('A'.repeat(262_144), ['b']);
});

test('a line is folded as the tokenizer does it', () => {
  expect(foldLine('The Harbour Gazette, Süd')).toBe('the harbour gazette sud');
});
