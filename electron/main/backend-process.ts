import {
  MessageChannelMain,
  type MessagePortMain,
  shell,
  type UtilityProcess,
  utilityProcess,
} from 'electron';
import type { BackendState } from '../contract/bridge.ts';
import type { BackendToMain, MainToBackend } from '../contract/processes.ts';
import { childEnvironment } from './child-environment.ts';
import { log } from './log.ts';
import { createParserProcesses } from './parser-processes.ts';
import type { Paths } from './paths.ts';
import { createRestartPolicy } from './restart-policy.ts';

/** How long the backend may take to close the library before it is killed. */
const QUIT_MS = 8_000;

const GAVE_UP =
  'The library stopped again and again. What was saved is safe. Quit Wirewatch and start it once more; if this stays, restore a backup.';

export interface BackendListeners {
  /** Also called with the state it is in, whenever it changes. After each `ready` the pages need a new port. */
  readonly state: (state: BackendState) => void;
  readonly unread: (unread: number) => void;
  readonly notify: (message: Extract<BackendToMain, { type: 'notify' }>) => void;
}

/** The process that holds the library, kept alive. */
export interface BackendProcess {
  readonly state: BackendState;
  /** A new channel's end for a page; null while the backend is not ready. */
  openPort(): MessagePortMain | null;
  /** Delivered now, or when the backend is ready. */
  send(message: MainToBackend): void;
  /** Lets the library be closed properly; resolves when the process is gone. */
  quit(): Promise<void>;
}

/** Starts the backend; starts it again when it dies, unless it does so again and again. */
export function startBackend(paths: Paths, listeners: BackendListeners): BackendProcess {
  const policy = createRestartPolicy();
  const beforeReady: MainToBackend[] = [];
  let state: BackendState = { state: 'starting' };
  let child: UtilityProcess | null = null;
  let quitting = false;
  let restart: NodeJS.Timeout | undefined;

  function become(next: BackendState): void {
    state = next;
    if (!quitting) listeners.state(next);
  }

  function receive(
    from: UtilityProcess,
    message: BackendToMain,
    parsers: ReturnType<typeof createParserProcesses>,
  ): void {
    if (from !== child) return;
    switch (message.type) {
      case 'ready':
        for (const waiting of beforeReady.splice(0)) from.postMessage(waiting);
        become({ state: 'ready' });
        return;
      case 'waiting':
        become({ state: 'waiting' });
        return;
      case 'cannot-start':
        become({ state: 'failed', message: message.message });
        return;
      case 'fork-parser':
        parsers.fork(message.parser, message.megabytes);
        return;
      case 'kill-parser':
        parsers.kill(message.parser);
        return;
      case 'reveal':
        shell.showItemInFolder(message.path);
        return;
      case 'unread':
        listeners.unread(message.unread);
        return;
      case 'notify':
        listeners.notify(message);
    }
  }

  function start(): void {
    const started = utilityProcess.fork(paths.backend, [paths.data, paths.samples], {
      serviceName: 'Wirewatch library',
      env: childEnvironment(process.env),
    });
    child = started;
    const post = (message: MainToBackend, ports?: MessagePortMain[]): void => {
      if (child === started) started.postMessage(message, ports);
    };
    const parsers = createParserProcesses({
      file: paths.parser,
      connected: (parser, port) => post({ type: 'parser', parser }, [port]),
      exited: (parser, outOfMemory) => post({ type: 'parser-exited', parser, outOfMemory }),
    });
    started.on('message', (message: BackendToMain) => receive(started, message, parsers));
    started.once('exit', (code) => {
      child = null;
      parsers.killAll();
      if (!quitting && state.state !== 'failed') died(code);
    });
  }

  function died(code: number): void {
    log(`the library's process ended (${code})`);
    const delay = policy.died(Date.now());
    if (delay === null) {
      become({ state: 'failed', message: GAVE_UP });
      return;
    }
    become({ state: 'restarting' });
    restart = setTimeout(start, delay);
  }

  start();
  return {
    get state() {
      return state;
    },
    openPort() {
      if (state.state !== 'ready' || !child) return null;
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'page' } satisfies MainToBackend, [port1]);
      return port2;
    },
    send(message) {
      if (state.state === 'ready' && child) child.postMessage(message);
      else beforeReady.push(message);
    },
    async quit() {
      quitting = true;
      clearTimeout(restart);
      const leaving = child;
      if (!leaving) return;
      await new Promise<void>((gone) => {
        const patience = setTimeout(() => {
          log('the library did not close in time');
          leaving.kill();
        }, QUIT_MS);
        leaving.once('exit', () => {
          clearTimeout(patience);
          gone();
        });
        leaving.postMessage({ type: 'quit' } satisfies MainToBackend);
      });
    },
  };
}
