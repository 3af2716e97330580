import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { portOfNode } from './ports.ts';
import { startTestBackend, type TestBackend } from './testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

/** Sends anything at all, as a page might that shows foreign text, and returns the answer. */
function sendRaw(message: object): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  backend.backend.attach(portOfNode(port1));
  return new Promise((resolve) => {
    port2.on('message', (answer: { type: string }) => {
      if (answer.type === 'event') return;
      port2.close();
      resolve(answer);
    });
    port2.postMessage(message);
  });
}

test.each([
  ['article.open', { id: -1, query: '' }],
  ['article.open', { id: '1', query: '' }],
  ['search.run', { query: 'x'.repeat(20_000) }],
  ['import.files', { grant: '/etc/passwd' }],
  ['backup.restore', { name: '../library.db' }],
  ['library.status', { extra: true }],
  ['no.such', undefined],
  ['toString', undefined],
  ['__proto__', undefined],
])('%s with a bad argument is refused with words', async (name, argument) => {
  expect(await sendRaw({ type: 'request', id: 7, name, argument })).toEqual({
    type: 'failure',
    id: 7,
    failure: { code: 'bad-argument', message: expect.stringMatching(/.{10}/u) },
  });
});

test('messages that are no requests are left unanswered', async () => {
  const { port1, port2 } = new MessageChannel();
  backend.backend.attach(portOfNode(port1));
  for (const message of [null, undefined, 1, 'request', [], {}, { type: 'none' }]) port2.postMessage(message);
  const answer = new Promise((resolve) => port2.once('message', resolve));
  port2.postMessage({ type: 'request', id: 1, name: 'alert.list' });
  expect(await answer).toEqual({ type: 'reply', id: 1, reply: [] });
  port2.close();
});

test('what is not there is told as such', async () => {
  await expect(backend.client.call('article.open', { id: 999, query: '' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(backend.client.call('import.cancel', { id: 999 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a cancelled request is not answered, and the next one is', async () => {
  const controller = new AbortController();
  const cancelled = backend.client.call(
    'alert.preview',
    { aliases: ['a'], scope: 'article' },
    controller.signal,
  );
  controller.abort();
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  expect(await backend.client.call('alert.list')).toEqual([]);
});
