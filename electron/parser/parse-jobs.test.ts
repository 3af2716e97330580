import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FromParser, ToParser } from '../contract/parser-messages.ts';
import type { Port } from '../contract/port.ts';
import { serveParser } from './parse-jobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'parser-'));
afterAll(() => rmSync(folder, { recursive: true }));
const many = join(folder, 'many.jsonl');
writeFileSync(
  many,
  Array.from({ length: 2_000 }, (_, index) =>
    JSON.stringify({ title: `Title ${index}`, body: 'Text.' }),
  ).join('\n'),
);

/** A parser at the other end of a port, and what it has said. */
function startParser(): {
  send: (message: ToParser) => void;
  until: (found: (messages: readonly FromParser[]) => boolean) => Promise<readonly FromParser[]>;
} {
  const messages: FromParser[] = [];
  let check = (): void => {};
  let receive: (message: unknown) => void = () => {};
  const port: Port = {
    post(message) {
      messages.push(structuredClone(message) as FromParser);
      check();
    },
    listen(listener) {
      receive = listener;
    },
    onClose() {},
    close() {},
  };
  serveParser(port);
  return {
    send: (message) => receive(message),
    until: (found) =>
      new Promise((resolve) => {
        check = () => {
          if (found(messages)) resolve(messages);
        };
        check();
      }),
  };
}

const isDone = (job: number) => (messages: readonly FromParser[]) =>
  messages.some((message) => message.type === 'done' && message.job === job);
const batches = (messages: readonly FromParser[]): number =>
  messages.filter((message) => message.type === 'articles').length;

describe('serveParser', () => {
  it('reads a paste', async () => {
    const parser = startParser();
    parser.send({
      type: 'paste',
      job: 1,
      text: 'Mill opens\n\nIt opened on Monday.',
      html: '',
      digest: 'ask',
    });
    expect(await parser.until(isDone(1))).toEqual([
      { type: 'ready' },
      {
        type: 'articles',
        job: 1,
        results: [expect.objectContaining({ ok: true, words: 6, originalFormat: 'text', part: '' })],
      },
      { type: 'done', job: 1, failure: null },
    ]);
  });

  it('waits while sixteen messages are not stored yet', async () => {
    const parser = startParser();
    parser.send({ type: 'file', job: 1, path: many });
    await parser.until((messages) => batches(messages) === 16);
    // Time enough for one more, had it not to wait.
    for (let turn = 0; turn < 400; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(batches(await parser.until(() => true))).toBe(16);
    parser.send({ type: 'more', job: 1 });
    await parser.until((messages) => batches(messages) === 17);
    for (let stored = 0; stored < 17; stored++) parser.send({ type: 'more', job: 1 });
    const messages = await parser.until(isDone(1));
    const results = messages.flatMap((message) => (message.type === 'articles' ? message.results : []));
    expect(results.map((result) => result.ok && result.metadata.headline)).toEqual(
      Array.from({ length: 2_000 }, (_, index) => `Title ${index}`),
    );
  });

  it('stops a job that waits, and one that runs, and does the next', async () => {
    const parser = startParser();
    parser.send({ type: 'file', job: 1, path: many });
    parser.send({ type: 'file', job: 2, path: many });
    parser.send({ type: 'file', job: 3, path: join(folder, 'missing.txt') });
    await parser.until((messages) => batches(messages) === 16);
    parser.send({ type: 'stop', job: 2 });
    parser.send({ type: 'stop', job: 1 });
    const messages = await parser.until(isDone(3));
    // On a busy machine it says meanwhile that it is at work.
    expect(messages.filter(({ type }) => type !== 'articles' && type !== 'alive')).toEqual([
      { type: 'ready' },
      { type: 'done', job: 2, failure: null },
      { type: 'done', job: 1, failure: null },
      { type: 'done', job: 3, failure: { code: 'not-found' } },
    ]);
  });
});
