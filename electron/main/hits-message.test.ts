import { expect, test } from 'vitest';
import { hitsMessage } from './hits-message.ts';

const hit = (name: string, articles: number) => ({ alert: 1, name, articles });

test.each([
  [[hit('NATO', 1)], false, '1 new hit', 'NATO 1'],
  [[hit('NATO', 3), hit('SCO', 2)], false, '5 new hits', 'NATO 3, SCO 2'],
  [[hit('NATO', 1_203), hit('SCO', 2)], true, 'Digest: 1,205 new hits', 'NATO 1,203, SCO 2'],
  [
    [5, 4, 3, 2, 1].map((articles) => hit(`A${articles}`, articles)),
    false,
    '15 new hits',
    'A5 5, A4 4, A3 3, A2 2 and 1 more alert',
  ],
  [
    [6, 5, 4, 3, 2, 1].map((articles) => hit(`A${articles}`, articles)),
    false,
    '21 new hits',
    'A6 6, A5 5, A4 4, A3 3 and 2 more alerts',
  ],
])('one notification says it all', (hits, digest, title, body) => {
  expect(hitsMessage(hits, digest)).toEqual({ title, body });
});
