import { describe, expect, it } from 'vitest';
import { readPaste } from './read-paste.ts';

const TEXT =
  'Mill opens again\n\nThe mill opened again on Monday after a long winter, its keeper said. Nobody had missed it.';

describe('readPaste', () => {
  it('says that there is nothing', () => {
    const nothing = { kind: 'failure', reason: { code: 'empty' } };
    expect(readPaste({ text: '', html: '' }, 'ask')).toEqual(nothing);
    expect(readPaste({ text: ' \n\u00a0', html: '<p> </p><img src="a.png">' }, 'ask')).toEqual(nothing);
  });

  it('asks about a digest and splits it only then', () => {
    const text = `${TEXT}\n\n---\n\n${TEXT.replaceAll('ill', 'arn')}`;
    expect(readPaste({ text, html: '' }, 'ask')).toEqual({
      kind: 'digest',
      headlines: ['Mill opens again', 'Marn opens again'],
    });
    const split = readPaste({ text, html: '' }, 'split');
    const whole = readPaste({ text, html: '' }, 'whole');
    expect(
      [split, whole].map((paste) => (paste.kind === 'articles' ? paste.readings.length : paste)),
    ).toEqual([2, 1]);
  });

  it('reads the plain form where the HTML holds less than it', () => {
    const formatOf = (html: string): unknown => {
      const paste = readPaste({ text: TEXT, html }, 'ask');
      return paste.kind === 'articles' && paste.readings[0]?.ok && paste.readings[0].originalFormat;
    };
    const [headline, body] = TEXT.split('\n\n');
    expect(formatOf(`<h1>${headline}</h1><p>${body}</p>`)).toBe('html');
    expect(formatOf(`<h1>${headline}</h1>`)).toBe('text');
    expect(formatOf('')).toBe('text');
  });

  it('makes a headline of the first sentence where the text begins with prose, and keeps it', () => {
    const prose =
      'The mill opened again on Monday after a long winter. Its keeper said that nobody had missed it, not even the ducks.';
    const paste = readPaste({ text: prose, html: '' }, 'ask');
    expect(paste).toMatchObject({
      readings: [
        {
          draft: {
            headline: 'The mill opened again on Monday after a long winter',
            blocks: [{ text: prose }],
          },
        },
      ],
    });
  });
});
