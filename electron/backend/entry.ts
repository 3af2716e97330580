import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BackendToMain, MainToBackend } from '../contract/processes.ts';
import { explainStorageError } from '../storage/storage-error.ts';
import { type Backend, createBackend } from './create-backend.ts';
import { createMainLauncher } from './parsers/main-launcher.ts';
import { type ElectronPort, portOfElectron } from './ports.ts';

/** The port to Electron's main process, as a utility process has it. */
interface ParentPort {
  postMessage(message: BackendToMain): void;
  on(
    event: 'message',
    listener: (event: { readonly data: MainToBackend; readonly ports: readonly ElectronPort[] }) => void,
  ): void;
}

/** Time for the last message to reach main before the process is gone. */
const LAST_WORD_MS = 250;
const ASK_AGAIN_MS = 200;

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
const [, , folder = join(process.cwd(), 'wirewatch-library'), samplesFolder = ''] = process.argv;

if (!parentPort) throw new Error('This program is started by Wirewatch’s main process');
void serve(parentPort);

/** Started as `backend.js FOLDER SAMPLES-FOLDER`: opens the library, tells main, and serves the ports that main sends. */
async function serve(main: ParentPort): Promise<void> {
  const toMain = (message: BackendToMain): void => main.postMessage(message);
  const launcher = createMainLauncher(toMain);
  let backend: Backend | null = null;
  main.on('message', ({ data, ports: [port] }) => {
    switch (data.type) {
      case 'page':
        if (port) backend?.attach(portOfElectron(port));
        break;
      case 'parser':
        if (port) launcher.connected(data.parser, portOfElectron(port));
        break;
      case 'parser-exited':
        launcher.exited(data.parser, data.outOfMemory ? 'out-of-memory' : 'gone');
        break;
      case 'grant':
      case 'limits':
      case 'notices':
        backend?.message(data);
        break;
      case 'quit':
        try {
          backend?.close();
        } finally {
          process.exit(0);
        }
    }
  });
  try {
    backend = await openWhenFree(() =>
      createBackend({ watch: true, folder, samplesFolder, launcher, toMain, openDoor: true }),
    );
  } catch (error) {
    const message = explainStorageError(error)?.message ?? `The library could not be opened (${error}).`;
    toMain({ type: 'cannot-start', message });
    setTimeout(() => process.exit(1), LAST_WORD_MS);
    return;
  }
  toMain({ type: 'ready' });

  /** The only other holder there can be is the command line, which ends by itself. */
  async function openWhenFree(open: () => Backend): Promise<Backend> {
    for (let times = 0; ; times += 1) {
      try {
        return open();
      } catch (error) {
        if (explainStorageError(error)?.code !== 'in-use') throw error;
        if (times === 0) toMain({ type: 'waiting' });
        await wait(ASK_AGAIN_MS);
      }
    }
  }
}
