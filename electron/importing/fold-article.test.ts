import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multilingualText } from '../domain/text/text.testing.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { indexWords } from './index-words.ts';

function expectTokens(text: string): void {
  const { words } = tokenize(text);
  expect(indexWords(text)).toEqual({ line: words.join(' '), count: words.length });
}

test('the words are those of the tokenizer, whatever the script', () => {
  fc.assert(fc.property(multilingualText, expectTokens), { numRuns: 1_000 });
});

test('the words of text in ASCII are those of the tokenizer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), expectTokens), {
    numRuns: 1_000,
  });
});

test('a text longer than the room for one is cut alike', () => {
  expectTokens('Harbour quay, 12.5 '.repeat(4_000));
  expectTokens('a '.repeat(32_768));
  expectTokens('A'.repeat(65_536));
});
