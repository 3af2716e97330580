import type { Port } from '../../contract/port.ts';
import { createBackend } from '../create-backend.ts';
import { createForkingLauncher } from '../parsers/forking-launcher.ts';

/** A backend as a process of its own, for tests that kill it: `backend-child.js FOLDER PARSER FILE-TO-GRANT`. */
const [, , folder = '', parser = '', file = ''] = process.argv;
const backend = createBackend({
  folder,
  samplesFolder: '',
  launcher: createForkingLauncher(parser),
  toMain: () => {},
  backupAfter: null,
});
const port: Port = {
  post: (message) => void process.send?.(message),
  listen: (receive) => void process.on('message', receive),
  onClose: (closed) => void process.on('disconnect', closed),
  close: () => process.disconnect(),
};
backend.attach(port);
backend.message({ type: 'grant', grant: 'a-grant-for-this-test', purpose: 'import', paths: [file] });
