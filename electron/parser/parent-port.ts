import type { Port } from '../contract/port.ts';

/** Electron's end of a channel between processes, as much of it as is used here. */
interface ElectronPort {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
}

/** `process.parentPort` of an Electron utility process. */
interface ParentPort {
  once(event: 'message', listener: (event: { readonly ports: readonly ElectronPort[] }) => void): void;
}

/** As much of a Node child process's own `process` as is used here. */
export interface ChildProcess {
  readonly parentPort?: unknown;
  readonly connected?: boolean;
  send?(message: unknown): boolean;
  disconnect?(): void;
  on(event: 'message' | 'disconnect', listener: (message: unknown) => void): unknown;
}

/**
 * Calls `serve` with the port to the parent: in an Electron utility process the one that comes with its first message, in a Node
 * process that was forked the channel it was forked with. Throws where there is neither.
 */
export function parentPortOf(self: ChildProcess, serve: (port: Port) => void): void {
  const parentPort = self.parentPort as ParentPort | undefined;
  if (parentPort) {
    parentPort.once('message', (event) => {
      const port = event.ports[0];
      if (port) serve(wrapElectronPort(port));
    });
  } else if (self.send) {
    serve(wrapChannel(self, self.send.bind(self)));
  } else {
    throw new Error('The parser runs only as a child of the app.');
  }
}

function wrapElectronPort(port: ElectronPort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(receive) {
      port.on('message', (event) => receive(event.data));
      port.start();
    },
    onClose: (closed) => port.on('close', closed),
    close: () => port.close(),
  };
}

function wrapChannel(self: ChildProcess, send: (message: unknown) => boolean): Port {
  // Without its parent there is nothing to do: the process ends by itself once the channel is closed.
  return {
    post: (message) => {
      if (self.connected) send(message);
    },
    listen: (receive) => void self.on('message', receive),
    onClose: (closed) => void self.on('disconnect', closed),
    close: () => self.disconnect?.(),
  };
}
