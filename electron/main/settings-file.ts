import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../contract/settings.ts';

/** The name electron-store gives the file, without `.json`. */
export const SETTINGS_NAME = 'settings';

export interface SettingsFile {
  readonly settings: Settings;
  /** Keys of the file that this version does not know: kept, since a newer version may have written them. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** False when a file lies there that must not be written over. */
  readonly writable: boolean;
  /** For the person, when not all was as it should be. */
  readonly notice: string | null;
}

/**
 * Reads the settings from their bytes, before the store sees them: the store would replace a damaged file by defaults
 * without a word. A damaged file is set aside as `settings.damaged-<time>.json`; of a sound one each valid key is kept
 * and each invalid one takes its default. Never throws.
 */
export function readSettingsFile(folder: string, now: Date): SettingsFile {
  const path = join(folder, `${SETTINGS_NAME}.json`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fresh(true, null);
    return fresh(
      false,
      `The settings could not be read, so Wirewatch runs on its defaults. (${reason(error)})`,
    );
  }
  const values = parseObject(text);
  return values ? readKeys(values) : setAside(path, folder, now);
}

/** What the system said, without the path, which the sentence around it names already. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

function fresh(writable: boolean, notice: string | null): SettingsFile {
  return { settings: settingsSchema.parse({}), unknown: {}, writable, notice };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return value as Record<string, unknown>;
  } catch {
    return null;
  }
}

function readKeys(values: Record<string, unknown>): SettingsFile {
  const known = new Set(Object.keys(settingsSchema.shape));
  const kept: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const invalid: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (!known.has(key)) unknown[key] = value;
    else if (settingsSchema.shape[key as keyof Settings].safeParse(value).success) kept[key] = value;
    else invalid.push(key);
  }
  const notice =
    invalid.length === 0
      ? null
      : `Some settings could not be understood and are at their defaults: ${invalid.join(', ')}.`;
  return { settings: settingsSchema.parse(kept), unknown, writable: true, notice };
}

function setAside(path: string, folder: string, now: Date): SettingsFile {
  const name = `${SETTINGS_NAME}.damaged-${now.toISOString().replaceAll(/[:.]/gu, '-')}.json`;
  try {
    renameSync(path, join(folder, name));
    return fresh(
      true,
      `The settings file was damaged. Wirewatch runs on its defaults; the file is kept as ${name}.`,
    );
  } catch (error) {
    return fresh(
      false,
      `The settings file is damaged and could not be set aside (${reason(error)}). Wirewatch runs on its defaults and saves no settings.`,
    );
  }
}
