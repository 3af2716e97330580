import Store from 'electron-store';
import type { SettingsStore } from './settings.ts';
import { SETTINGS_NAME } from './settings-file.ts';

/** Settings as one JSON file, written beside the old one and then put in its place. Throws where that cannot be done. */
export function openElectronSettingsStore(folder: string): SettingsStore {
  const store = new Store<Record<string, unknown>>({ cwd: folder, name: SETTINGS_NAME });
  return {
    write(values) {
      store.store = { ...values };
    },
  };
}
