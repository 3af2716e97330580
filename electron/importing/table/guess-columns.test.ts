import { expect, test } from 'vitest';
import { guessColumns } from './guess-columns.ts';

test('short texts are told from headlines by what stands beside them', () => {
  const rows = [
    ['Local', 'Mill Opens Again', 'The old mill by the river opens on Monday, the town said. It was closed.'],
    ['Local', 'Bridge Closes', 'The bridge closes in May for two weeks, the council decided on Tuesday.'],
    [
      'Coast',
      'Ferry Sails at Noon',
      'The ferry sails at noon from Monday on, its office said in a statement.',
    ],
  ];
  expect(guessColumns(['a1', 'a2', 'a3'], rows)).toEqual({
    guess: ['ignore', 'headline', 'body'],
    sure: false,
  });
});

test('of two columns of like length neither is taken for the text', () => {
  const rows = [
    ['The mill opens again', 'It opens on Monday.'],
    ['The bridge is closed', 'It closes in May now.'],
  ];
  expect(guessColumns(['a1', 'a2'], rows).guess).not.toContain('body');
});

test('names outweigh what stands in the columns', () => {
  const rows = [['The mill opens again on Monday after thirty years of work', 'Mill to open']];
  expect(guessColumns(['Headline', 'Text'], rows)).toEqual({ guess: ['headline', 'body'], sure: true });
});
