import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { type BackendClient, createBackendClient } from '../../contract/client.ts';
import type { Events, RequestReply } from '../../contract/ipc.ts';
import type { BackendToMain } from '../../contract/processes.ts';
import type { ImportRow } from '../../contract/replies.ts';
import type { NoticeSettings } from '../../domain/alerts/notice-plan.ts';
import type { ImportItem } from '../../domain/import-record.ts';
import { type Backend, type BackendOptions, createBackend } from '../create-backend.ts';
import { createForkingLauncher } from '../parsers/forking-launcher.ts';
import { portOfNode } from '../ports.ts';
import { builtProgram } from './built-program.testing.ts';

/** A whole backend over a real library in a folder of its own, with the real parser, and a client of it. */
export interface TestBackend {
  readonly folder: string;
  readonly client: BackendClient;
  readonly backend: Backend;
  /** What main was told, in order. */
  readonly toMain: readonly BackendToMain[];
  /** Writes files below a folder for them and returns their paths. */
  files(contents: Readonly<Record<string, string | Uint8Array>>): string[];
  grant(purpose: 'import' | 'export', paths: readonly string[]): string;
  /** Imports and waits for the end. */
  importPaths(paths: readonly string[]): Promise<Events['import.ended']>;
  importJsonl(articles: readonly object[]): Promise<ImportRow>;
  paste(text: string): Promise<Extract<RequestReply<'import.paste'>, { kind: 'imported' }>>;
  items(id: number): Promise<readonly ImportItem[]>;
  search(query: string, more?: object): Promise<RequestReply<'search.run'>>;
  /** Closes it and opens it again over the same folder. */
  restart(): Promise<TestBackend>;
  close(): void;
}

let grants = 0;

export async function startTestBackend(
  options: Partial<BackendOptions> & { readonly notices?: NoticeSettings } = {},
  folder: string = mkdtempSync(join(tmpdir(), 'wirewatch-test-')),
): Promise<TestBackend> {
  const toMain: BackendToMain[] = [];
  const launcher = options.launcher ?? createForkingLauncher(await builtProgram('parser'));
  const backend = createBackend({
    folder,
    samplesFolder: join(import.meta.dirname, '../../../assets/samples'),
    toMain: (message) => toMain.push(message),
    log: () => {},
    backupAfter: null,
    ...options,
    launcher,
  });
  // As main does once it is ready.
  backend.message({ type: 'notices', notices: options.notices ?? { on: true, digestAt: 480, quiet: null } });
  const { port1, port2 } = new MessageChannel();
  backend.attach(portOfNode(port1));
  const client = createBackendClient();
  client.connect(portOfNode(port2));
  let files = 0;

  const self: TestBackend = {
    folder,
    client,
    backend,
    toMain,
    files(contents) {
      files += 1;
      return Object.entries(contents).map(([name, content]) => {
        const path = join(folder, `files-${files}`, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        return path;
      });
    },
    grant(purpose, paths) {
      grants += 1;
      const grant = `grant-of-a-test-${grants}`;
      backend.message({ type: 'grant', grant, purpose, paths });
      return grant;
    },
    async importPaths(paths) {
      const ended = new Promise<Events['import.ended']>((resolve) => {
        const stop = client.on('import.ended', (event) => {
          stop();
          resolve(event);
        });
      });
      await client.call('import.files', { grant: self.grant('import', paths) });
      return ended;
    },
    async importJsonl(articles) {
      const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
      return (await self.importPaths(self.files({ 'articles.jsonl': lines }))).report;
    },
    async paste(text) {
      const reply = await client.call('import.paste', { text, html: '', digest: 'whole', picture: false });
      if (reply.kind !== 'imported') throw new Error('The paste was taken for a digest');
      return reply;
    },
    items: (id) => client.call('import.items', { id, offset: 0, limit: 1_000 }),
    search: (query, more = {}) =>
      client.call('search.run', {
        view: { folder: 'library' },
        query,
        typing: false,
        correct: false,
        sort: 'relevance',
        offset: 0,
        limit: 100,
        ...more,
      }),
    async restart() {
      backend.close();
      return startTestBackend({ ...options, launcher }, folder);
    },
    close() {
      backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return self;
}

/** An article as a line of JSONL. */
export function jsonArticle(headline: string, body: string, more: object = {}): object {
  return { headline, body, ...more };
}
