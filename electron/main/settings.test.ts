import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settingsSchema } from '../contract/settings.ts';
import { openSettings, type SettingsKeeper, type SettingsStore } from './settings.ts';

const DEFAULTS = settingsSchema.parse({});
const NOW = new Date('2024-04-26T09:10:11.123Z');

let folder: string;
let notices: string[];
let openStore: (folder: string) => SettingsStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-settings-'));
  notices = [];
  // The real store asks Electron for a folder, which is given here; outside Electron that package only looks for its
  // own download.
  const require = createRequire(import.meta.url);
  const electron = new Module(require.resolve('electron'));
  electron.loaded = true;
  require.cache[electron.id] = electron;
  ({ openElectronSettingsStore: openStore } = await import('./electron-settings-store.ts'));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function open(store = openStore): SettingsKeeper {
  return openSettings({
    folder,
    openStore: store,
    notify: (message) => notices.push(message),
    now: () => NOW,
  });
}

function onDisk(): unknown {
  return JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
}

describe('a sound file', () => {
  test('is not needed: defaults, and nothing is written before something changes', () => {
    const settings = open();
    settings.flush();
    expect({ settings: settings.current(), notices, files: readdirSync(folder) }).toEqual({
      settings: DEFAULTS,
      notices: [],
      files: [],
    });
  });

  test('comes back as it was changed', () => {
    const settings = open();
    settings.change({ theme: 'dark' });
    settings.change({ panes: { left: 3, right: null, active: 'left' } });
    settings.flush();
    expect(open().current()).toEqual({
      ...DEFAULTS,
      theme: 'dark',
      panes: { left: 3, right: null, active: 'left' },
    });
  });

  test('is written once for many changes, a moment after the first', () => {
    vi.useFakeTimers();
    const written: unknown[] = [];
    const settings = open(() => ({ write: (values) => written.push(values) }));
    for (const sidebar of [200, 210, 220]) settings.change({ layout: { ...DEFAULTS.layout, sidebar } });
    expect(written).toEqual([]);
    vi.runAllTimers();
    settings.flush();
    expect(written).toEqual([{ ...DEFAULTS, layout: { ...DEFAULTS.layout, sidebar: 220 } }]);
  });

  test('keeps what another version of the app wrote into it', () => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ theme: 'light', later: { a: 1 } }));
    const settings = open();
    settings.change({ notifications: false });
    settings.flush();
    expect(onDisk()).toEqual({ ...DEFAULTS, theme: 'light', notifications: false, later: { a: 1 } });
  });
});

describe('a damaged file', () => {
  test.each([
    ['cut off', '{"theme":"da'],
    ['empty', ''],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a text', '"dark"'],
    ['zeros', '\0\0\0\0'],
  ])('(%s) is set aside, byte for byte, and reported', (_name, bytes) => {
    writeFileSync(join(folder, 'settings.json'), bytes);
    const settings = open();
    settings.change({ theme: 'dark' });
    settings.flush();
    expect(notices).toEqual([
      'The settings file was damaged. Wirewatch runs on its defaults; the file is kept as settings.damaged-2024-04-26T09-10-11-123Z.json.',
    ]);
    expect(readFileSync(join(folder, 'settings.damaged-2024-04-26T09-10-11-123Z.json'), 'utf8')).toBe(bytes);
    expect(onDisk()).toEqual({ ...DEFAULTS, theme: 'dark' });
  });

  test('of which some keys are wrong keeps the others, and names the wrong ones', () => {
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({
        theme: 'pink',
        notifications: false,
        layout: { sidebar: -1 },
        window: DEFAULTS.window,
      }),
    );
    expect(open().current()).toEqual({ ...DEFAULTS, notifications: false });
    expect(notices).toEqual([
      'Some settings could not be understood and are at their defaults: theme, layout.',
    ]);
  });

  test('that cannot be read is left alone', () => {
    mkdirSync(join(folder, 'settings.json'));
    const settings = open();
    settings.change({ theme: 'dark' });
    settings.flush();
    expect(settings.current().theme).toBe('dark');
    expect(notices).toEqual(['The settings could not be read, so Wirewatch runs on its defaults. (EISDIR)']);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});

describe('a disk that takes nothing', () => {
  test.each(['ENOSPC', 'EROFS', 'EACCES'])('(%s) leaves settings in memory, and is said once', (code) => {
    const settings = open(() => {
      throw Object.assign(new Error('no'), { code });
    });
    settings.change({ theme: 'dark' });
    settings.flush();
    settings.change({ theme: 'light' });
    settings.flush();
    expect(settings.current()).toEqual({ ...DEFAULTS, theme: 'light' });
    expect(notices).toEqual([`The settings cannot be saved (${code}). They hold until you quit Wirewatch.`]);
  });

  test('is tried again with the next change', () => {
    let full = true;
    const settings = open((place) => {
      if (full) throw Object.assign(new Error('no'), { code: 'ENOSPC' });
      return openStore(place);
    });
    settings.change({ theme: 'dark' });
    settings.flush();
    full = false;
    settings.change({ notifications: false });
    settings.flush();
    expect(onDisk()).toEqual({ ...DEFAULTS, theme: 'dark', notifications: false });
  });

  test('is what the real store meets in a folder where no file can be made', ({ skip }) => {
    if (process.platform !== 'linux') skip('Needs /proc, a folder where nobody can make a file.');
    const settings = openSettings({
      folder: '/proc',
      openStore,
      notify: (message) => notices.push(message),
      now: () => NOW,
    });
    settings.change({ theme: 'dark' });
    settings.flush();
    expect(settings.current().theme).toBe('dark');
    expect(notices).toEqual(['The settings cannot be saved (ENOENT). They hold until you quit Wirewatch.']);
  });
});
