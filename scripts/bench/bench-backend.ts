import { MessageChannel } from 'node:worker_threads';
import { createBackend } from '../../electron/backend/create-backend.ts';
import { createForkingLauncher } from '../../electron/backend/parsers/forking-launcher.ts';
import { portOfNode } from '../../electron/backend/ports.ts';
import { type BackendClient, createBackendClient } from '../../electron/contract/client.ts';
import type { ImportRow } from '../../electron/contract/replies.ts';

/** The app's own backend over a library in this folder, asked through the contract as the page asks it. */
export interface BenchBackend {
  readonly client: BackendClient;
  importFile(path: string): Promise<ImportRow>;
  /** Waits until copies and versions of what was imported are grouped. */
  grouped(): Promise<void>;
  close(): void;
}

export function startBackend(folder: string, parser: string): BenchBackend {
  const backend = createBackend({
    folder,
    samplesFolder: folder,
    launcher: createForkingLauncher(parser),
    toMain: () => {},
    log: () => {},
    backupAfter: null,
  });
  const { port1, port2 } = new MessageChannel();
  backend.attach(portOfNode(port1));
  const client = createBackendClient();
  client.connect(portOfNode(port2));
  return {
    client,
    async importFile(path) {
      const grant = 'grant-of-the-benchmark';
      backend.message({ type: 'grant', grant, purpose: 'import', paths: [path] });
      const ended = new Promise<ImportRow>((resolve) => {
        const stop = client.on('import.ended', ({ report }) => {
          stop();
          resolve(report);
        });
      });
      await client.call('import.files', { grant });
      return ended;
    },
    grouped: () => backend.grouped(),
    close: backend.close,
  };
}
