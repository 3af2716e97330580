import type { BrowserWindow, WebContents } from 'electron';
import {
  BACKEND_PORT_MESSAGE,
  type BackendState,
  type CollectedCopy,
  type CommandMessage,
} from '../contract/bridge.ts';
import { tell } from '../contract/channels.ts';
import type { BackendProcess } from './backend-process.ts';
import { isPage } from './guard.ts';

/** What main tells its page. A page is told nothing before its scripts run; then it gets the state and a port. */
export interface Pages {
  /** Serves a window's page from now on, each time that it is loaded. */
  follow(contents: WebContents, backend: BackendProcess): void;
  backendState(state: BackendState, backend: BackendProcess): void;
  command(message: CommandMessage): void;
  /** Kept for the next page where there is none. */
  notice(message: string): void;
  theme(dark: boolean): void;
  collecting(on: boolean): void;
  /** Kept for the next page where there is none. */
  collected(copy: CollectedCopy): void;
}

/** Messages to the page in the one window that `window` returns. */
export function createPages(window: () => BrowserWindow | null): Pages {
  const kept: string[] = [];
  const keptCopies: CollectedCopy[] = [];
  let collecting = false;
  /** The page that listens: from the moment its document is parsed until another takes its place. */
  let here: WebContents | null = null;

  function send(channel: string, message: unknown): boolean {
    if (!here || here.isDestroyed() || window()?.webContents !== here) return false;
    here.send(channel, message);
    return true;
  }

  function givePort(page: WebContents, backend: BackendProcess): void {
    const port = backend.openPort();
    if (port) page.postMessage(BACKEND_PORT_MESSAGE, null, [port]);
  }

  function leave(): void {
    here = null;
  }

  return {
    follow(contents, backend) {
      contents.on('did-navigate', leave);
      contents.on('render-process-gone', leave);
      contents.on('dom-ready', () => {
        if (!isPage(contents.getURL())) return;
        here = contents;
        send(tell.backendState, backend.state);
        for (const message of kept.splice(0)) send(tell.notice, { message });
        send(tell.collecting, collecting);
        for (const copy of keptCopies.splice(0)) send(tell.collected, copy);
        givePort(contents, backend);
      });
    },
    backendState(state, backend) {
      if (send(tell.backendState, state) && state.state === 'ready' && here) givePort(here, backend);
    },
    command(message) {
      send(tell.command, message);
    },
    notice(message) {
      if (!send(tell.notice, { message })) kept.push(message);
    },
    theme(dark) {
      send(tell.theme, dark);
    },
    collecting(on) {
      collecting = on;
      send(tell.collecting, on);
    },
    collected(copy) {
      if (!send(tell.collected, copy)) keptCopies.push(copy);
    },
  };
}
