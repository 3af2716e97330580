import { expect, test } from 'vitest';
import { createAnnouncer } from './announcer.ts';

test('what changes together is told in one word, and nothing is asked or told once it is closed', async () => {
  const told: unknown[] = [];
  let asked = 0;
  const announcer = createAnnouncer({
    emit: (name, event) => void told.push([name, event]),
    toMain: (message) => void told.push(message),
    alertRows() {
      asked += 1;
      return [];
    },
    unreadHits: () => 0,
  });
  announcer.articlesChanged([1]);
  announcer.articlesChanged([2, 1]);
  await new Promise(setImmediate);
  expect(told).toEqual([
    ['library.changed', { ids: [1, 2] }],
    ['alerts.changed', { alerts: [] }],
    { type: 'unread', unread: 0 },
  ]);
  expect(asked).toBe(1);

  announcer.articlesChanged([3]);
  announcer.close();
  // What was still under way, a look back say, ends now.
  announcer.articlesChanged([4]);
  announcer.alertsChanged();
  announcer.articlesComing();
  announcer.flush();
  await new Promise(setImmediate);
  expect([told.length, asked]).toEqual([3, 1]);
});
