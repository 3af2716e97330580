import { isDeepStrictEqual } from 'node:util';
import { app, BrowserWindow, screen } from 'electron';
import { trust } from './guard.ts';
import { log } from './log.ts';
import { PAGE } from './served-file.ts';
import type { SettingsKeeper } from './settings.ts';
import { paperColor } from './theme.ts';
import { MINIMUM, visibleBounds } from './visible-bounds.ts';

/** Opens the app's window where it stood last, and keeps the settings told of where it stands. */
export function openWindow(preload: string, settings: SettingsKeeper): BrowserWindow {
  const kept = settings.current().window;
  const { width, height, at } = visibleBounds(
    kept,
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width,
    height,
    ...at,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Wirewatch',
    backgroundColor: paperColor(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      additionalArguments: [`--wirewatch-version=${app.getVersion()}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  trust(window.webContents);
  // The title is ours to set: it carries the unread count.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (kept.maximized) window.maximize();
    window.show();
  });
  keepPlace(window, settings);
  bringBackAfterCrash(window);
  void window.loadURL(PAGE);
  return window;
}

/** A page that dies again sooner than this would only do so for ever. */
const CALM_MS = 10_000;

function bringBackAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the page's process ended (${reason})`);
    const now = performance.now();
    if (reason === 'clean-exit' || now - last < CALM_MS) return;
    last = now;
    window.webContents.reload();
  });
}

function keepPlace(window: BrowserWindow, settings: SettingsKeeper): void {
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const place = { x, y, width, height, maximized: window.isMaximized() };
    if (!isDeepStrictEqual(place, settings.current().window)) settings.change({ window: place });
  };
  window.on('resized', keep);
  window.on('moved', keep);
  // Linux does not say when a move or a resize has ended, only that one goes on.
  window.on('resize', keep);
  window.on('move', keep);
  window.on('maximize', keep);
  window.on('unmaximize', keep);
  window.on('close', keep);
}
