import type { Settings } from '../../electron/contract/settings.ts';
import { bridge } from './bridge.ts';
import { createStore } from './store.ts';

/** Used until main has answered, and for what a settings file from before does not name. */
const DEFAULTS: Settings = {
  theme: 'system',
  notifications: true,
  notices: { digestAt: 480, quiet: null },
  reading: { seconds: 20, megabytes: 512 },
  window: { width: 1280, height: 840, x: null, y: null, maximized: false },
  layout: { sidebar: 220, list: 360, sidebarFolded: false, listFolded: false, split: 50 },
  sidebar: { foldedFolders: [], archivedOpen: false },
  panes: { left: null, right: null, active: 'left' },
};

/** What the person set and how the window stands. Loaded before the first view is drawn. */
export const settingsStore = createStore<Settings>(DEFAULTS);

const SAVE_DELAY_MS = 250;
let unsaved: Partial<Settings> = {};
let timer: number | undefined;

/** Asks main for the settings; a failure leaves the defaults, since reading must be possible without them. */
export async function loadSettings(): Promise<void> {
  try {
    settingsStore.set(await bridge.settings());
  } catch {
    settingsStore.set(DEFAULTS);
  }
}

function save(): void {
  window.clearTimeout(timer);
  timer = undefined;
  const changes = unsaved;
  unsaved = {};
  if (Object.keys(changes).length > 0) void bridge.saveSettings(changes);
}

/** Changes settings at once on screen; they are written a moment later, together. */
export function changeSettings(changes: Partial<Settings>): void {
  settingsStore.update((settings) => ({ ...settings, ...changes }));
  unsaved = { ...unsaved, ...changes };
  window.clearTimeout(timer);
  timer = window.setTimeout(save, SAVE_DELAY_MS);
}

/** Changes a part of the layout (widths, what is folded). */
export function changeLayout(changes: Partial<Settings['layout']>): void {
  changeSettings({ layout: { ...settingsStore.get().layout, ...changes } });
}

window.addEventListener('pagehide', save);
