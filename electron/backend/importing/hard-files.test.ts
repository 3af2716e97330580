import { afterEach, expect, test } from 'vitest';
import { createForkingLauncher } from '../parsers/forking-launcher.ts';
import type { ParserHandle, ParserLauncher } from '../parsers/parser-launcher.ts';
import { builtProgram } from '../testing/built-program.testing.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

// Real parsers in processes of their own, and files that really are too much for them.

let backend: TestBackend;
afterEach(() => backend.close());

/** Thirty million lists: sixty megabytes of JSON that take most of a gigabyte once they are parsed. */
const greedy = (): string => `[${'[],'.repeat(20_000_000)}[]]`;
const small = (number: number): string =>
  `Mill number ${number} opens\n\nIt opened on Monday, the mayor said in front of ${number} people.`;

/** What became of each file of an import, in order. */
async function outcomes(paths: readonly string[]): Promise<(readonly [string, string, string | null])[]> {
  const { report } = await backend.importPaths(paths);
  const items = await backend.items(report.id);
  expect(report).toMatchObject({ state: 'finished', offered: items.length, filesLeft: 0 });
  return items.map(({ name, outcome, reason }) => [name, outcome, reason?.code ?? null]);
}

/** Real parsers that are killed when they are given a file of this name. */
async function killedBy(name: string): Promise<{ launcher: ParserLauncher; deaths: () => number }> {
  let deaths = 0;
  const launcher = await parsersThat(({ handle, message, isFile }) => {
    handle.port.post(message);
    if (!isFile(name)) return;
    deaths += 1;
    handle.kill();
  });
  return { launcher, deaths: () => deaths };
}

/** Real parsers to which messages go as `post` says; `isFile` tells the order to read a file of this name. */
async function parsersThat(
  post: (to: {
    readonly handle: ParserHandle;
    readonly message: unknown;
    readonly isFile: (name: string) => boolean;
  }) => void,
): Promise<ParserLauncher> {
  const real = createForkingLauncher(await builtProgram('parser'));
  return {
    async launch(megabytes) {
      const handle = await real.launch(megabytes);
      return {
        ...handle,
        port: {
          ...handle.port,
          post: (message) =>
            post({
              ...{ handle, message },
              isFile: (name) =>
                typeof message === 'object' &&
                message !== null &&
                'path' in message &&
                String(message.path).endsWith(name),
            }),
        },
      };
    },
  };
}

test('a file that takes more memory than a parser may have is stopped and left alone; the others come in', async () => {
  backend = await startTestBackend({ limits: { megabytes: 256 } });
  const paths = backend.files({
    'a.txt': small(1),
    'greedy.json': greedy(),
    'z.txt': small(2),
    'zz.txt': small(3),
  });
  expect(await outcomes(paths)).toEqual([
    ['a.txt', 'imported', null],
    ['greedy.json', 'failed', 'quarantined'],
    ['z.txt', 'imported', null],
    ['zz.txt', 'imported', null],
  ]);
}, 120_000);

test('a file that gives no sign of life is stopped at the deadline', async () => {
  // A reader that hangs is one that never hears of its file: what takes long on one machine does not on another.
  const launcher = await parsersThat(({ handle, message, isFile }) => {
    if (!isFile('slow.txt')) handle.port.post(message);
  });
  backend = await startTestBackend({ launcher, limits: { seconds: 3 } });
  const paths = backend.files({ 'slow.txt': small(1), 'z.txt': small(2) });
  expect(await outcomes(paths)).toEqual([
    ['slow.txt', 'failed', 'quarantined'],
    ['z.txt', 'imported', null],
  ]);
}, 120_000);

test('what ended its reader twice is known by its bytes, wherever they lie, until a person insists', async () => {
  const { launcher, deaths } = await killedBy('bad.txt');
  backend = await startTestBackend({ launcher });
  const [bad = '', good = ''] = backend.files({ 'bad.txt': small(1), 'good.txt': small(2) });
  expect(await outcomes([bad, good])).toEqual([
    ['bad.txt', 'failed', 'quarantined'],
    ['good.txt', 'imported', null],
  ]);
  expect(deaths()).toBe(2);

  const [copy = ''] = backend.files({ 'copy.txt': small(1) });
  const { report } = await backend.importPaths([copy, bad]);
  expect((await backend.items(report.id)).map(({ reason }) => reason)).toEqual([
    { code: 'quarantined', times: 2 },
    { code: 'quarantined', times: 2 },
  ]);
  expect(deaths()).toBe(2);

  const ended = new Promise((resolve) => backend.client.on('import.ended', resolve));
  await backend.client.call('import.retry', { id: report.id, again: 0 });
  expect(await ended).toMatchObject({ report: { id: report.id, offered: 2, imported: 1, failed: 1 } });
  // It was read after all, so its bytes are as any others again.
  expect(await outcomes([copy])).toEqual([['copy.txt', 'skipped', 'duplicate']]);
}, 120_000);

test('what a file gave before it ended its reader is kept, and counted once', async () => {
  const real = createForkingLauncher(await builtProgram('parser'));
  let lives = 0;
  const launcher: ParserLauncher = {
    async launch(megabytes) {
      const handle = await real.launch(megabytes);
      lives += 1;
      if (lives > 1) return handle;
      return {
        ...handle,
        port: {
          ...handle.port,
          listen(receive) {
            handle.port.listen((message) => {
              receive(message);
              if ((message as { type: string }).type === 'articles') handle.kill();
            });
          },
        },
      };
    },
  };
  backend = await startTestBackend({ launcher });
  const articles = Array.from({ length: 1_000 }, (_, number) =>
    jsonArticle(`Headline ${number}`, `Text of the article with the number ${number}.`),
  );
  expect(await backend.importJsonl(articles)).toMatchObject({
    offered: 1_000,
    imported: 1_000,
    skipped: 0,
    failed: 0,
  });
  expect(lives).toBe(2);
}, 120_000);
