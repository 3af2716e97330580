import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { type BackendClient, createBackendClient } from '../../contract/client.ts';
import type { Port } from '../../contract/port.ts';
import { explainStorageError } from '../../storage/storage-error.ts';
import { createBackend } from '../create-backend.ts';
import { createForkingLauncher } from '../parsers/forking-launcher.ts';
import { portOfNode } from '../ports.ts';
import { enterByDoor } from './local-door.ts';

/** A library at work for a program without a window: in this process, or in that of the app where it is open already. */
export interface LocalBackend {
  readonly client: BackendClient;
  /** Lets the next request take these paths; returns what it names them by. */
  grant(purpose: 'import' | 'export', paths: readonly string[]): string;
  /** Waits until copies and versions of what was imported are grouped; in a library that the app has open, the app sees to that. */
  grouped(): Promise<void>;
  close(): void;
}

/** How long an app that is just starting or closing is given, in milliseconds. */
const PATIENCE_MS = 10_000;
const ASK_AGAIN_MS = 100;

/**
 * Opens the library in a folder (made when it is not there), or joins the process that has it open.
 * Throws a `StorageError` with words for a person when neither can be done.
 */
export async function openOrJoin(folder: string, parserFile: string): Promise<LocalBackend> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return openHere(folder, parserFile);
    } catch (error) {
      if (explainStorageError(error)?.code !== 'in-use') throw error;
      const port = await enterByDoor(folder);
      if (port) return join(port);
      if (performance.now() > until) throw error;
      await wait(ASK_AGAIN_MS);
    }
  }
}

function openHere(folder: string, parserFile: string): LocalBackend {
  const backend = createBackend({
    folder,
    samplesFolder: folder,
    launcher: createForkingLauncher(parserFile),
    toMain: () => {},
    log: () => {},
    backupAfter: null,
    openDoor: true,
  });
  const { port1, port2 } = new MessageChannel();
  backend.attach(portOfNode(port1));
  return {
    client: clientOn(portOfNode(port2)),
    grant(purpose, paths) {
      const grant = randomUUID();
      backend.message({ type: 'grant', grant, purpose, paths });
      return grant;
    },
    grouped: () => backend.grouped(),
    close: () => backend.close(),
  };
}

function join(port: Port): LocalBackend {
  return {
    client: clientOn(port),
    grant(purpose, paths) {
      const grant = randomUUID();
      port.post({ type: 'grant', grant, purpose, paths });
      return grant;
    },
    grouped: async () => {},
    close: () => port.close(),
  };
}

function clientOn(port: Port): BackendClient {
  const client = createBackendClient();
  client.connect(port);
  return client;
}
