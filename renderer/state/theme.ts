import type { Settings } from '../../electron/contract/settings.ts';
import { bridge } from './bridge.ts';
import { settingsStore } from './settings.ts';
import { createStore } from './store.ts';

const systemDark = createStore(window.matchMedia('(prefers-color-scheme: dark)').matches);

function resolve(theme: Settings['theme']): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemDark.get() ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['theme'] = resolve(settingsStore.get().theme);
}

/** Puts the chosen theme (or the system's) on the page and keeps it there. */
export function startTheme(): void {
  window
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', (event) => systemDark.set(event.matches));
  bridge.onThemeChange((dark) => systemDark.set(dark));
  systemDark.subscribe(apply);
  settingsStore.subscribe(apply);
  apply();
}
