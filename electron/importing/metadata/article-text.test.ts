import { expect, it } from 'vitest';
import { NO_METADATA } from '../reading.ts';
import { readArticleText } from './article-text.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const TEXT = 'The towns signed it on Monday after a long winter. Nobody had read it.';

it('takes the article’s number out of the text, but not the headings of a treaty', () => {
  const one = readArticleText(['A treaty', TEXT, 'Article No. 12'].map(paragraph), NO_METADATA);
  expect([one?.number, one?.blocks]).toEqual(['12', [paragraph(TEXT)]]);

  const lines = [TEXT, 'Article No. 1', TEXT, 'Article No. 2', TEXT];
  const several = readArticleText(['A treaty', ...lines].map(paragraph), NO_METADATA);
  expect([several?.number, several?.blocks]).toEqual(['', lines.map(paragraph)]);
});
