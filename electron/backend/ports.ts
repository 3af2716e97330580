import type { ChildProcess } from 'node:child_process';
import type { MessagePort } from 'node:worker_threads';
import type { Port } from '../contract/port.ts';

/** What is used of Electron's `MessagePortMain`, which this process sees without importing Electron. */
export interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** A port that came with a message from Electron's main process. */
export function portOfElectron(port: ElectronPort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(receive) {
      port.on('message', (event) => receive(event.data));
      port.start();
    },
    onClose: (closed) => void port.on('close', closed),
    close: () => port.close(),
  };
}

/** One end of Node's `MessageChannel`, for tests, the command line and the benchmark. */
export function portOfNode(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    // Listening starts the port; before that it keeps what comes.
    listen: (receive) => void port.on('message', receive),
    onClose: (closed) => void port.on('close', closed),
    close: () => port.close(),
  };
}

/** The channel to a forked Node process. */
export function portOfChild(child: ChildProcess): Port {
  const kept: unknown[] = [];
  let receive: ((message: unknown) => void) | null = null;
  child.on('message', (message) => {
    if (receive) receive(message);
    else kept.push(message);
  });
  return {
    post(message) {
      // A child that is just dying cannot be told anything; its end is heard of through `onClose`.
      if (child.connected) child.send(message as object, () => {});
    },
    listen(listener) {
      receive = listener;
      for (const message of kept.splice(0)) listener(message);
    },
    onClose: (closed) => void child.once('exit', closed),
    close: () => child.disconnect(),
  };
}
