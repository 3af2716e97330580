import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { FromParser, ParsedArticle, ToParser } from '../../contract/parser-messages.ts';
import type { ImportRow } from '../../contract/replies.ts';
import { isBalanced } from '../../domain/import-outcome.ts';
import { toIndexDocument } from '../../domain/index-document.ts';
import { tokenizeArticle } from '../../domain/tokenized-article.ts';
import type { ParserEnd, ParserLauncher } from '../parsers/parser-launcher.ts';
import { startTestBackend } from '../testing/test-backend.testing.ts';

/** What a file holds, for a parser that is not real: the queue is tested with misbehaviour that no file brings about at will. */
type Step =
  | { readonly do: 'articles'; readonly texts: readonly string[] }
  | { readonly do: 'bad-line' | 'crash' | 'hang' | 'break-off' };

function article(text: string): ParsedArticle {
  const nothing = { byline: '', source: '', place: '', published: '', language: 'en', number: '', url: '' };
  const metadata = { ...nothing, headline: text };
  const blocks = [{ kind: 'paragraph' as const, text }];
  return {
    ok: true,
    metadata,
    blocks: JSON.stringify(blocks),
    contentHash: createHash('sha256').update(text).digest('base64'),
    index: toIndexDocument(tokenizeArticle({ ...metadata, blocks })),
    words: 1,
    original: new Uint8Array(2),
    originalFormat: 'jsonl',
    part: 'line 1',
  };
}

/** Parsers that do what the files' names say: a name is the index of its script. */
function scriptedLauncher(scripts: readonly (readonly Step[])[]): ParserLauncher {
  return {
    async launch() {
      let receive: (message: unknown) => void = () => {};
      let exited: (end: ParserEnd) => void = () => {};
      let alive = true;
      let wake = (): void => {};
      const stopped = new Set<number>();
      const post = (message: FromParser): void => {
        if (alive) setImmediate(() => alive && receive(message));
      };
      const exit = (): void => {
        alive = false;
        setImmediate(() => exited('gone'));
      };
      async function run(job: number, script: readonly Step[]): Promise<void> {
        for (const step of script) {
          if (stopped.has(job)) break;
          if (step.do === 'hang') return;
          if (step.do === 'crash') return exit();
          if (step.do === 'break-off') {
            return post({ type: 'done', job, failure: { code: 'broken-json', line: 1, detail: 'cut off' } });
          }
          const results =
            step.do === 'articles'
              ? step.texts.map(article)
              : [{ ok: false as const, part: 'line 9', reason: { code: 'no-text' as const } }];
          const more = new Promise<void>((resolve) => {
            wake = resolve;
          });
          post({ type: 'articles', job, results });
          await more;
        }
        post({ type: 'done', job, failure: null });
      }
      return {
        kill: exit,
        onExit: (listener) => {
          exited = listener;
        },
        port: {
          post(raw) {
            const message = raw as ToParser;
            if (message.type === 'file') {
              const index = Number(/(\d+)\.txt$/u.exec(message.path)?.[1]);
              void run(message.job, scripts[index] ?? []);
            } else {
              if (message.type === 'stop') stopped.add(message.job);
              wake();
            }
          },
          listen: (listener) => {
            receive = listener;
            post({ type: 'ready' });
          },
          onClose: () => {},
          close: () => {},
        },
      };
    },
  };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('articles' as const),
      texts: fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'), {
        maxLength: 4,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'bad-line' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'crash' as const }, { do: 'break-off' as const }) },
);

test('whatever files hold and whenever it is cancelled, everything offered is accounted for at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      fc.option(fc.nat({ max: 8 }), { nil: null }),
      async (scripts, cancelAt) => {
        const backend = await startTestBackend({
          launcher: scriptedLauncher(scripts),
          limits: { seconds: 20 },
        });
        try {
          const seen: ImportRow[] = [];
          let ends = 0;
          const { client } = backend;
          const ended = new Promise<void>((resolve) => {
            client.on('import.ended', ({ report }) => {
              seen.push(report);
              ends += 1;
              resolve();
            });
          });
          client.on('import.progress', (row) => {
            expect(ends).toBe(0);
            seen.push(row);
          });
          const paths = backend.files(
            Object.fromEntries(scripts.map((_, index) => [`${index}.txt`, `${index}`])),
          );
          const { id } = await client.call('import.files', { grant: backend.grant('import', paths) });
          if (cancelAt !== null) {
            for (let turn = 0; turn < cancelAt; turn += 1) await new Promise(setImmediate);
            await client.call('import.cancel', { id });
          }
          await ended;
          const items = await backend.items(id);
          const report = seen.at(-1);
          expect(seen.every(isBalanced)).toBe(true);
          expect(report).toMatchObject({ filesLeft: 0, offered: items.length });
          expect((await client.call('import.list'))[0]).toEqual(report);
          const imported = items.filter(({ outcome }) => outcome === 'imported');
          expect(imported).toHaveLength(report?.imported ?? -1);
          expect(new Set(imported.map(({ headline }) => headline)).size).toBe(imported.length);
          expect((await client.call('library.status')).articles).toBe(imported.length);
          // Every file is in the report, and in the order of the files.
          const files = items.map(({ name }) => Number(name.split('.')[0]));
          expect([...new Set(files)]).toEqual(scripts.map((_, index) => index));
          expect(files).toEqual([...files].sort((a, b) => a - b));
          expect(ends).toBe(1);
        } finally {
          backend.close();
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a parser that gives no sign is killed at the deadline, one that dies is replaced, and the other files are read', async () => {
  const scripts: Step[][] = [
    [{ do: 'articles', texts: ['alpha'] }, { do: 'hang' }],
    [{ do: 'crash' }],
    [{ do: 'articles', texts: ['beta'] }],
    [{ do: 'articles', texts: ['gamma', 'beta'] }],
  ];
  const backend = await startTestBackend({
    launcher: scriptedLauncher(scripts),
    limits: { seconds: 0.05 },
  });
  const { report } = await backend.importPaths(
    backend.files({ '0.txt': 'a', '1.txt': 'b', '2.txt': 'c', '3.txt': 'd' }),
  );
  const items = await backend.items(report.id);
  expect(items.map(({ name, outcome, reason }) => [name, outcome, reason?.code ?? null])).toEqual([
    ['0.txt, line 1', 'imported', null],
    ['0.txt', 'failed', 'quarantined'],
    ['1.txt', 'failed', 'quarantined'],
    ['2.txt, line 1', 'imported', null],
    ['3.txt, line 1', 'imported', null],
    ['3.txt, line 1', 'skipped', 'duplicate'],
  ]);
  backend.close();
});

test('an import that the end of the program breaks off waits to be resumed, or is closed as interrupted', async () => {
  const launcher = scriptedLauncher([[{ do: 'articles', texts: ['alpha'] }, { do: 'hang' }], []]);
  const backend = await startTestBackend({ launcher });
  const progress = new Promise<void>((resolve) => {
    backend.client.on('import.progress', ({ imported }) => imported === 1 && resolve());
  });
  const paths = backend.files({ '0.txt': 'x', '1.txt': 'x' });
  const { id } = await backend.client.call('import.files', { grant: backend.grant('import', paths) });
  await progress;
  const again = await backend.restart();
  const [row] = await again.client.call('import.list');
  expect(row).toMatchObject({ id, state: 'interrupted', offered: 2, imported: 1, failed: 1, filesLeft: 1 });
  const left = await again.client.call('import.leave', { id });
  expect(left).toMatchObject({ state: 'interrupted', offered: 3, skipped: 1, filesLeft: 0 });
  await expect(again.client.call('import.resume', { id })).rejects.toMatchObject({ code: 'refused' });
  again.close();
});

test('wherever an import is broken off, resuming it brings the same as if it never was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 3 }),
      async (scripts, breaks) => {
        const options = { launcher: scriptedLauncher(scripts), parserDeadlineSeconds: 20 };
        let backend = await startTestBackend(options);
        const seen: ImportRow[] = [];
        // No two hold the same bytes: what is in quarantine is known by them.
        const paths = backend.files(
          Object.fromEntries(scripts.map((_, index) => [`${index}.txt`, `${index}`])),
        );
        backend.client.on('import.progress', (row) => seen.push(row));
        const grant = backend.grant('import', paths);
        const { id } = await backend.client.call('import.files', { grant });
        for (const turns of breaks) {
          for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
          backend = await backend.restart();
          backend.client.on('import.progress', (row) => seen.push(row));
          const [row] = await backend.client.call('import.list');
          expect(row && isBalanced(row)).toBe(true);
          expect(row?.offered).toBe((await backend.items(id)).length);
          if (row?.state === 'interrupted') await backend.client.call('import.resume', { id });
        }
        await vi.waitUntil(async () => (await backend.client.call('import.list'))[0]?.state === 'finished', {
          interval: 5,
          timeout: 30_000,
        });
        const whole = await startTestBackend(options);
        const { report } = await whole.importPaths(paths);
        const shown = async (from: typeof backend, of: number): Promise<unknown> =>
          (await from.items(of)).map(({ name, position, outcome, reason, headline }) => {
            // Which of two files came first, and so which of their articles is the twin, is nobody's to say.
            return outcome === 'failed' ? [name, position, reason?.code] : [name, position, headline];
          });
        const counts = ({ offered, failed, imported, skipped, filesLeft }: ImportRow): unknown => ({
          ...{ offered, failed, imported, skipped, filesLeft },
        });
        const [row] = await backend.client.call('import.list');
        expect(row && counts(row)).toEqual(counts(report));
        expect(await shown(backend, id)).toEqual(await shown(whole, report.id));
        expect(seen.every(isBalanced)).toBe(true);
        expect((await backend.client.call('library.status')).articles).toBe(report.imported);
        backend.close();
        whole.close();
      },
    ),
    { numRuns: 40 },
  );
});
