import { type Settings, settingsSchema } from '../contract/settings.ts';
import { readSettingsFile, reason } from './settings-file.ts';

/** What writes the settings to disk, whole and at once. Throws when it cannot. */
export interface SettingsStore {
  write(values: Readonly<Record<string, unknown>>): void;
}

/** The settings in memory, with the disk behind them where there is one. */
export interface SettingsKeeper {
  current(): Settings;
  /** Takes effect at once; reaches the disk a moment later, or at {@link flush}. */
  change(changes: Partial<Settings>): Settings;
  /** Writes what is not written yet. Never throws. */
  flush(): void;
}

/** A window that is dragged changes its place many times a second. */
const DELAY_MS = 400;

/**
 * Opens the settings that lie in `folder`. Whatever is wrong with the file or the disk, the app gets settings to run
 * on, and `notify` the words for the person: once when they were read, once when they cannot be written.
 */
export function openSettings(options: {
  readonly folder: string;
  readonly openStore: (folder: string) => SettingsStore;
  readonly notify: (message: string) => void;
  readonly now: () => Date;
}): SettingsKeeper {
  const file = readSettingsFile(options.folder, options.now());
  if (file.notice) options.notify(file.notice);
  let settings = file.settings;
  let store: SettingsStore | null = null;
  let timer: NodeJS.Timeout | undefined;
  let told = !file.writable;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!file.writable) return;
    try {
      store ??= options.openStore(options.folder);
      store.write({ ...file.unknown, ...settings });
      told = false;
    } catch (error) {
      if (told) return;
      told = true;
      options.notify(`The settings cannot be saved (${reason(error)}). They hold until you quit Wirewatch.`);
    }
  }

  return {
    current: () => settings,
    change(changes) {
      settings = settingsSchema.parse({ ...settings, ...changes });
      timer ??= setTimeout(write, DELAY_MS);
      return settings;
    },
    flush() {
      if (timer !== undefined) write();
    },
  };
}
