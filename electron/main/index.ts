import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import { type BackendProcess, startBackend } from './backend-process.ts';
import { answerBridge } from './bridge-answers.ts';
import { copiedContent } from './clipboard.ts';
import { createCollector } from './collector.ts';
import { openElectronSettingsStore } from './electron-settings-store.ts';
import { guardPages } from './guard.ts';
import { hitsMessage } from './hits-message.ts';
import { log } from './log.ts';
import { checkCollecting, setMenu } from './menu.ts';
import { createNotifier } from './notifications.ts';
import { shutOff, silenceEngine } from './offline.ts';
import { becomeOnlyRun, sayClosing } from './only-run.ts';
import { createPages } from './pages.ts';
import { pasteInto } from './paste.ts';
import { settlePaths } from './paths.ts';
import { registerScheme, servePage } from './protocol.ts';
import { saveScreenshot } from './screenshot.ts';
import { openSettings, type SettingsKeeper } from './settings.ts';
import { applyTheme, isDark, paperColor } from './theme.ts';
import { showUnread } from './unread.ts';
import { openWindow } from './window.ts';

const paths = settlePaths();
// With this switch (a container's root user has no other way) the sandbox would kill every child process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
silenceEngine();
registerScheme();
guardPages();

let window: BrowserWindow | null = null;
let backend: BackendProcess;
let settings: SettingsKeeper;
let unread = 0;
const pages = createPages(() => window);
const notifier = createNotifier();
const collector = createCollector({
  read: copiedContent,
  hasFocus: () => window?.isFocused() ?? false,
  every(milliseconds, look) {
    const timer = setInterval(look, milliseconds);
    return () => clearInterval(timer);
  },
  take: pages.collected,
  switched(on) {
    pages.collecting(on);
    checkCollecting(on);
  },
  failed: (error) => log(`the clipboard cannot be read: ${String(error)}`),
});

if (await becomeOnlyRun(paths.data)) {
  app.on('second-instance', focusWindow);
  // Not awaited: at the top level of an ES module Electron holds `ready` back until the module is done.
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  settings = openSettings({
    folder: paths.data,
    openStore: openElectronSettingsStore,
    notify: pages.notice,
    now: () => new Date(),
  });
  backend = startBackend(paths, {
    state: (state) => {
      if (state.state === 'ready') sendSettings();
      // Nothing can come in any more, and the window shows nothing else.
      if (state.state === 'failed') collector.switch(false);
      pages.backendState(state, backend);
    },
    unread: (count) => {
      unread = count;
      showUnread(window, count);
    },
    notify: ({ hits, digest }) => {
      void notifier.show(hitsMessage(hits, digest), () => {
        focusWindow();
        pages.command({ command: 'show-inbox' });
      });
    },
  });
  applyTheme(settings.current().theme);
  nativeTheme.on('updated', () => {
    window?.setBackgroundColor(paperColor());
    pages.theme(isDark());
  });
  await shutOff(session.defaultSession);
  servePage(session.defaultSession.protocol, paths.renderer);
  answerBridge({
    folder: paths.data,
    settings,
    collector,
    notifier,
    backend: () => backend,
    settingsChanged: () => {
      applyTheme(settings.current().theme);
      sendSettings();
    },
    pageReady: () => {
      if (window) void saveScreenshot(window);
    },
  });
  setMenu({
    command: (command) => pages.command({ command }),
    paste: () => {
      if (window) pasteInto(window.webContents);
    },
    collect: (on) => collector.switch(on),
  });
  showWindow();
  app.on('activate', showWindow);
}

function sendSettings(): void {
  const { reading, notifications, notices } = settings.current();
  backend.send({ type: 'limits', limits: reading });
  backend.send({ type: 'notices', notices: { on: notifications, ...notices } });
}

function showWindow(): void {
  if (window) return;
  window = openWindow(paths.preload, settings);
  window.on('focus', () => collector.focusChanged(true));
  window.on('blur', () => collector.focusChanged(false));
  window.once('closed', () => {
    window = null;
    // Nobody sees any more that it is on.
    collector.switch(false);
  });
  pages.follow(window.webContents, backend);
  showUnread(window, unread);
}

function focusWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

let left = false;
app.on('will-quit', (event) => {
  if (left || !backend) return;
  event.preventDefault();
  sayClosing(paths.data);
  settings.flush();
  void backend.quit().finally(() => {
    left = true;
    // Not before this event has been dealt with: a call from within is lost.
    setImmediate(() => app.quit());
  });
});
