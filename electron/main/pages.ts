import type { BrowserWindow, WebContents } from 'electron';
import { BACKEND_PORT_MESSAGE, type BackendState, type CommandMessage } from '../contract/bridge.ts';
import { tell } from '../contract/channels.ts';
import type { BackendProcess } from './backend-process.ts';

/** What main tells its page: each message is for the page that is there now, or, kept, for the next one. */
export interface Pages {
  /** A page has come (first start or reload): it gets the state, what it missed, and a port. */
  arrived(page: WebContents, backend: BackendProcess): void;
  backendState(state: BackendState, backend: BackendProcess): void;
  command(message: CommandMessage): void;
  notice(message: string): void;
  theme(dark: boolean): void;
}

/** Messages to the one window that `window` returns. */
export function createPages(window: () => BrowserWindow | null): Pages {
  /** Said before there was a page to say it to. */
  const notices: string[] = [];
  let here: WebContents | null = null;

  function send(channel: string, message: unknown): boolean {
    const page = window()?.webContents;
    if (!page || page !== here || page.isDestroyed()) return false;
    page.send(channel, message);
    return true;
  }

  function givePort(page: WebContents, backend: BackendProcess): void {
    const port = backend.openPort();
    if (port) page.postMessage(BACKEND_PORT_MESSAGE, null, [port]);
  }

  return {
    arrived(page, backend) {
      here = page;
      send(tell.backendState, backend.state);
      for (const message of notices.splice(0)) send(tell.notice, { message });
      givePort(page, backend);
    },
    backendState(state, backend) {
      if (send(tell.backendState, state) && state.state === 'ready' && here) givePort(here, backend);
    },
    command(message) {
      send(tell.command, message);
    },
    notice(message) {
      if (!send(tell.notice, { message })) notices.push(message);
    },
    theme(dark) {
      send(tell.theme, dark);
    },
  };
}
