import { expect, test } from 'vitest';
import type { AlertRow, OpenedArticle } from '../../electron/contract/replies.ts';
import { ALERT_DEFAULTS } from '../../electron/domain/alerts/alert.ts';
import type { Article } from '../../electron/domain/article.ts';
import { articleMentions, legendOf } from './article-mentions.ts';
import { withoutTwins } from './use-mention-walk.ts';

function alert(id: number, name: string): AlertRow {
  return {
    id,
    name,
    color: 'teal',
    aliases: [name],
    ...ALERT_DEFAULTS,
    createdAt: 0,
    unread: 0,
    total: 1,
    lookingBack: null,
  };
}

const article: Article = {
  id: 7,
  headline: 'SCO and NATO',
  byline: '',
  source: '',
  place: '',
  published: '',
  language: 'en',
  number: '',
  url: '',
  blocks: [{ kind: 'paragraph', text: 'The SCO met.' }],
  importId: 1,
  importedAt: 0,
  editedAt: null,
  read: false,
  starred: false,
  tags: [],
  trashedAt: null,
  words: 6,
};
const opened: OpenedArticle = {
  article,
  alerts: [
    { alert: 2, mentions: [{ block: -1, start: 8, end: 12 }] },
    {
      alert: 1,
      mentions: [
        { block: -1, start: 0, end: 3 },
        { block: 0, start: 4, end: 7 },
      ],
    },
    { alert: 9, mentions: [{ block: 0, start: 0, end: 3 }] },
  ],
  search: [
    { block: 0, start: 4, end: 7 },
    { block: 0, start: 8, end: 11 },
  ],
  group: null,
};
const [sco, nato] = [alert(1, 'SCO'), alert(2, 'NATO')];
const mentions = articleMentions(
  opened,
  new Map([
    [1, sco],
    [2, nato],
  ]),
);

test('mentions stand in reading order, the headline first; an alert that is gone has none', () => {
  expect(mentions.map(({ key }) => key)).toEqual(['a1--1-0', 'a2--1-8', 'a1-0-4', 's-0-4', 's-0-8']);
});

test('the legend counts by alert, most first, and the search last', () => {
  expect(legendOf(mentions)).toEqual([
    { alert: sco, count: 2 },
    { alert: nato, count: 1 },
    { alert: null, count: 2 },
  ]);
});

test('a walk stops once at words that both an alert and the search found', () => {
  expect(withoutTwins(mentions).map(({ key }) => key)).toEqual(['a1--1-0', 'a2--1-8', 'a1-0-4', 's-0-8']);
  expect(withoutTwins(mentions, null)).toEqual(mentions);
});
