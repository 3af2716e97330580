import { expect, test } from 'vitest';
import { hitsMessage } from './hits-message.ts';

const hit = (name: string, articles: number) => ({ alert: 1, name, articles });

test.each([
  [[hit('NATO', 1)], 'New for your alert', 'NATO: 1 new article'],
  [[hit('SCO', 1), hit('NATO', 3)], 'New for your alerts', 'NATO: 3 new articles · SCO: 1'],
  [
    [hit('A', 6), hit('B', 5), hit('C', 4), hit('D', 3), hit('E', 2), hit('F', 1)],
    'New for your alerts',
    'A: 6 new articles · B: 5 · C: 4 · D: 3 · 2 more alerts',
  ],
])('one notification says it all', (hits, title, body) => {
  expect(hitsMessage(hits)).toEqual({ title, body });
});
