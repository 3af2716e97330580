import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PARSER_LIMITS } from '../../contract/parser-limits.ts';
import type { FromParser } from '../../contract/parser-messages.ts';
import type { ParserLauncher } from './parser-launcher.ts';
import { type ParserProcess, startParserProcess } from './parser-process.ts';

let say: (message: FromParser) => void;
let killed: boolean;
let parser: ParserProcess;

/** A parser that says what the test says. */
const launcher: ParserLauncher = {
  launch: async () => ({
    port: {
      post() {},
      listen(receive) {
        say = receive;
      },
      onClose() {},
      close() {},
    },
    kill() {
      killed = true;
    },
    onExit() {},
  }),
};

beforeEach(async () => {
  vi.useFakeTimers();
  killed = false;
  parser = await startParserProcess(launcher, () => {}, PARSER_LIMITS);
});
afterEach(() => void vi.useRealTimers());

const file = { type: 'file', path: 'a.jsonl' } as const;
const results = async (): Promise<void> => {};

test('a parser that goes on after it was told to stop is killed', async () => {
  const controller = new AbortController();
  const ended = parser.run(file, { signal: controller.signal, results });
  controller.abort();
  expect(await ended).toEqual({ failure: { code: 'cancelled' }, killed: false });
  say({ type: 'articles', job: 1, results: [] });
  vi.advanceTimersByTime(5_000);
  expect([killed, parser.alive(), parser.busy()]).toEqual([true, false, false]);
});

test('a file that has been read leaves nothing at the signal of its import', async () => {
  const { signal } = new AbortController();
  for (const job of [1, 2, 3]) {
    const ended = parser.run(file, { signal, results });
    say({ type: 'done', job, failure: null });
    expect(await ended).toEqual({ failure: null, killed: false });
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
