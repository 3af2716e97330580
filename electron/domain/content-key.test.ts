import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { contentKey } from './content-key.ts';
import { multilingualText } from './text/text.testing.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('white space, quotes, dashes, case, block borders and what cannot be seen make no difference', () => {
  const one = contentKey('“Leaders” meet — again', [
    paragraph('It’s a long-term plan.'),
    paragraph('Straße ΟΔΟΣ'),
  ]);
  expect(
    contentKey('"LEADERS"  meet – again\u200b', [
      paragraph("It's a long\u2011term\nplan. STRASSE\u00a0\u00adοδός".replace('ό', 'ο')),
    ]),
  ).toBe(one);
  expect(one).toBe('leaders meet again\nits a long term plan. strasse οδοσ');
});

test('other words, and other punctuation, make another key', () => {
  const key = contentKey('A', [paragraph('One two.')]);
  expect(contentKey('A', [paragraph('One too.')])).not.toBe(key);
  expect(contentKey('A', [paragraph('One two?')])).not.toBe(key);
  expect(contentKey('A One', [paragraph('two.')])).not.toBe(key);
});

test('a copy in capitals with other spaces has the same key', () => {
  fc.assert(
    fc.property(multilingualText, multilingualText, (headline, text) => {
      const copy = contentKey(`  ${headline.replaceAll(' ', '\u00a0 ')}`, [
        { kind: 'quote', text: `${text.replaceAll(' ', '\n').replaceAll('"', '”')}\u200f` },
      ]);
      expect(copy).toBe(contentKey(headline, [paragraph(text)]));
      const ascii = headline.replace(/[^\0-\x7f]/gu, '');
      expect(contentKey(ascii.toUpperCase(), [])).toBe(contentKey(ascii.toLowerCase(), []));
    }),
  );
});
