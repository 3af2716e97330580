import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  BACKEND_PORT_MESSAGE,
  type BackendState,
  type Bridge,
  type CollectedCopy,
} from '../contract/bridge.ts';
import { ask, tell } from '../contract/channels.ts';
import { createMailbox } from './mailbox.ts';

const commands = createMailbox<Parameters<Parameters<Bridge['onCommand']>[0]>[0]>('queue');
const states = createMailbox<BackendState>('latest');
const notices = createMailbox<Parameters<Parameters<Bridge['onNotice']>[0]>[0]>('queue');
const themes = createMailbox<boolean>('latest');
const collecting = createMailbox<boolean>('latest');
const collected = createMailbox<CollectedCopy>('queue');

ipcRenderer.on(tell.command, (_event, message) => commands.put(message));
ipcRenderer.on(tell.backendState, (_event, state) => states.put(state));
ipcRenderer.on(tell.notice, (_event, notice) => notices.put(notice));
ipcRenderer.on(tell.theme, (_event, dark) => themes.put(dark));
ipcRenderer.on(tell.collecting, (_event, on) => collecting.put(on));
ipcRenderer.on(tell.collected, (_event, copy) => collected.put(copy));

// Main sends a port once the document is parsed, which is when the page's own scripts listen.
ipcRenderer.on(BACKEND_PORT_MESSAGE, (event) => {
  window.postMessage(BACKEND_PORT_MESSAGE, window.origin, [...event.ports]);
});

/** For what has no answer: main has logged a refusal, and there is nobody to tell. */
function tellMain(channel: string): void {
  ipcRenderer.invoke(channel).catch(() => undefined);
}

const bridge: Bridge = {
  platform: process.platform as Bridge['platform'],
  version: versionArgument(),
  settings: () => ipcRenderer.invoke(ask.settings),
  saveSettings: (changes) => ipcRenderer.invoke(ask.saveSettings, changes),
  chooseImportFiles: () => ipcRenderer.invoke(ask.chooseImportFiles),
  chooseImportFolder: () => ipcRenderer.invoke(ask.chooseImportFolder),
  async grantDropped(files) {
    // Throws for anything that is not a File; a File that a script made has no path.
    const dropped = [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return dropped.length === 0 ? null : await ipcRenderer.invoke(ask.grantDropped, dropped);
  },
  chooseSheet: (kind) => ipcRenderer.invoke(ask.chooseSheet, kind),
  chooseExportFile: (format) => ipcRenderer.invoke(ask.chooseExportFile, format),
  copy: (text, html) => ipcRenderer.invoke(ask.copy, html === undefined ? { text } : { text, html }),
  paste: () => tellMain(ask.paste),
  setCollecting: (on) => ipcRenderer.invoke(ask.setCollecting, on),
  notificationState: () => ipcRenderer.invoke(ask.notificationState),
  testNotification: () => ipcRenderer.invoke(ask.testNotification),
  revealLibrary: () => tellMain(ask.revealLibrary),
  pageReady: () => tellMain(ask.pageReady),
  onCommand: commands.listen,
  onBackendState: states.listen,
  onNotice: notices.listen,
  onThemeChange: themes.listen,
  onCollecting: collecting.listen,
  onCollected: collected.listen,
};

/** Main passes the app's version on the command line of the page's process, since a sandboxed script cannot ask. */
function versionArgument(): string {
  const name = '--wirewatch-version=';
  return process.argv.find((argument) => argument.startsWith(name))?.slice(name.length) ?? '';
}

contextBridge.exposeInMainWorld('wirewatch', bridge);
