import { join } from 'node:path';
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

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
const [, , folder = join(process.cwd(), 'wirewatch-library'), samplesFolder = ''] = process.argv;

if (!parentPort) throw new Error('This program is started by Wirewatch’s main process');
serve(parentPort);

/** Started as `backend.js FOLDER SAMPLES-FOLDER`: opens the library, tells main, and serves the ports that main sends. */
function serve(main: ParentPort): void {
  const toMain = (message: BackendToMain): void => main.postMessage(message);
  const launcher = createMainLauncher(toMain);
  let backend: Backend;
  try {
    backend = createBackend({ folder, samplesFolder, launcher, toMain });
  } catch (error) {
    const message = explainStorageError(error)?.message ?? `The library could not be opened (${error}).`;
    toMain({ type: 'cannot-start', message });
    setTimeout(() => process.exit(1), LAST_WORD_MS);
    return;
  }
  main.on('message', ({ data, ports: [port] }) => {
    switch (data.type) {
      case 'page':
        if (port) backend.attach(portOfElectron(port));
        break;
      case 'parser':
        if (port) launcher.connected(data.parser, portOfElectron(port));
        break;
      case 'parser-exited':
        launcher.exited(data.parser);
        break;
      case 'grant':
        backend.message(data);
        break;
      case 'quit':
        backend.close();
        process.exit(0);
    }
  });
  toMain({ type: 'ready' });
}
