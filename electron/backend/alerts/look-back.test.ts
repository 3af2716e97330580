import { expect, test } from 'vitest';
import { jsonArticle, startTestBackend } from '../testing/test-backend.testing.ts';

test('an article that was edited while another alert looked back is not left out by the next one', async () => {
  const backend = await startTestBackend();
  const { client } = backend;
  // None of them is hit, but the matcher has to look at each: that takes a while.
  const text = 'The sco of the town met. '.repeat(60);
  const many = Array.from({ length: 1_500 }, (_, index) => jsonArticle(`Meeting ${index}`, text));
  await backend.importJsonl([jsonArticle('Night trains', 'The rail line opens again.'), ...many]);
  const settings = { name: 'Lines', color: 'red', scope: 'article', paused: false } as const;
  const { id } = await client.call('alert.save', { settings: { ...settings, aliases: ['tram'] } });

  let others = true;
  const looking = client.call('alert.save', { settings: { ...settings, aliases: ['=SCO'] } }).then(() => {
    others = false;
  });
  await client.call('article.edit', { id: 1, changes: { headline: 'Night trains again' } });
  const edited = client.call('alert.save', { id, settings: { ...settings, aliases: ['rail'] } });
  expect([await edited, others]).toEqual([expect.objectContaining({ total: 1 }), true]);
  await looking;
  backend.close();
});
