// @ts-check
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder: where `package.json` stands. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * Where things are kept that can be fetched or built again, by the custom of each system.
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function cacheFolder() {
  const { WIREWATCH_CACHE: own, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (own) return resolve(own);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'wirewatch');
  if (process.platform === 'win32') {
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'wirewatch', 'Cache');
  }
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'wirewatch');
}
