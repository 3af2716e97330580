import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from './boilerplate.ts';
import { readByline } from './byline.ts';
import { readMetaLine } from './meta-line.ts';
import { isProse } from './sentences.ts';

const TEXT =
  'The council met on Monday and voted on the trams, which it wants to keep running through the night. It was late.';

describe('findBoilerplate', () => {
  it('never cuts prose', () => {
    const lines = [
      'Your Comment',
      'Related news',
      'Share on Facebook',
      'Facebook',
      'Tags: a, b',
      'Leave a reply',
      'Short line',
    ];
    const prose = [
      `${TEXT} And then they all went home, one after another.`,
      'Related news reached the town in the evening. It came by boat, with the post, and nobody opened it until the ferry had left for the night.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines, ...prose), { maxLength: 20 }), (paragraphs) => {
        const cut = findBoilerplate(paragraphs);
        expect(paragraphs.filter((text, index) => cut[index] && isProse(text))).toEqual([]);
      }),
    );
  });

  it('cuts nothing from an ordinary article', () => {
    const article = [
      'Tags and topics',
      TEXT,
      'More',
      'Facebook said on Monday that it would answer.',
      'He smiled.',
      'Print is not dead, he said.',
    ];
    expect(findBoilerplate(article)).toEqual(article.map(() => false));
  });
});

describe('findBoilerplate at the end of a text', () => {
  it.each([
    'Tags on the recovered boats showed that they came from the north.',
    'Topics at the council included trade and the ferry.',
    'Labels will be required from July.',
    'Copyright reform passed the council on Friday.',
    'Share by share, the town sold its stake.',
    'More from the fund is expected.',
  ])('keeps a sentence that begins like what is not the article: %s', (sentence) => {
    expect(findBoilerplate([TEXT, sentence])).toEqual([false, false]);
  });

  it.each([
    'Tags: ferry, council.',
    'Tags Ferry Council',
    'Copyright 2024 Example News.',
    'Copyright Example News. All rights reserved.',
    'Share on Facebook',
    'More from Example News',
  ])('cuts %s', (line) => {
    expect(findBoilerplate([TEXT, line])).toEqual([false, true]);
  });
});

describe('readByline', () => {
  it('reads names and leaves sentences', () => {
    const cases: Readonly<Record<string, string | null>> = {
      'By Jane Doe': 'Jane Doe',
      'By Jane Doe and John Roe': 'Jane Doe and John Roe',
      'By JANE DOE, Associated Press': 'JANE DOE, Associated Press',
      'Von Anna Beispiel': 'Anna Beispiel',
      'Par Jeanne Martin et Luc Petit': 'Jeanne Martin et Luc Petit',
      'Por Ana de la Torre': 'Ana de la Torre',
      'Автор: Иван Петров': 'Иван Петров',
      'نویسنده: مریم احمدی': 'مریم احمدی',
      'By noon the square was empty': null,
      'Von der Leyen warnt': null,
      'By the numbers': null,
      'Von Der Leyen Visits Kyiv': null,
    };
    expect(Object.fromEntries(Object.keys(cases).map((line) => [line, readByline(line)]))).toEqual(cases);
  });
});

describe('readMetaLine', () => {
  it('reads lines that are only about the article', () => {
    const cases: Readonly<Record<string, unknown>> = {
      'News ID 748393': { number: '748393' },
      'News Code: 123': { number: '123' },
      'خبر ۱۲۳': { number: '123' },
      'By Jane Doe | 26 April 2024': { byline: 'Jane Doe', published: '2024-04-26' },
      'By Jane Doe, April 26, 2024': { byline: 'Jane Doe', published: '2024-04-26' },
      'Published: Friday, 26 April 2024 - 14:05': { published: '2024-04-26T14:05' },
      'April 26, 2024 2:05 pm ET': { published: '2024-04-26T14:05' },
      'Updated: 27 April 2024': {},
      'Source: Example News': { source: 'Example News' },
      'https://news.example/1': { url: 'https://news.example/1' },
      'On 26 April 2024 the bridge was closed': null,
      '04/05/2024': null,
      'A headline like any other': null,
    };
    expect(Object.fromEntries(Object.keys(cases).map((line) => [line, readMetaLine(line)]))).toEqual(cases);
  });
});
