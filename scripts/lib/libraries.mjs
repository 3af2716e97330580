// @ts-check
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { capture, which } from './run.mjs';

/**
 * The Debian package of each shared library that Electron asks the system for. Where a newer system has the package
 * under another name (the change to 64-bit time added `t64`), that one stands first.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const DEBIAN_PACKAGES = {
  'libX11-xcb.so.1': ['libx11-xcb1'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgdk_pixbuf-2.0.so.0': ['libgdk-pixbuf-2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgmodule-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnotify.so.4': ['libnotify4'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libpangocairo-1.0.so.0': ['libpangocairo-1.0-0'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxcb-dri3.so.0': ['libxcb-dri3-0'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/** What Electron loads only when it needs it, so that the linker's list does not name it. */
const LOADED_LATER = ['libnotify.so.4'];

/**
 * The libraries that an executable needs and this Linux lacks.
 * @param {string} executable
 * @returns {Promise<string[]>} their names (sonames)
 */
export async function missingLibraries(executable) {
  const linked = await capture('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  const missing = parseMissing(linked.stdout);
  const known = await capture(which('ldconfig') ?? 'ldconfig', ['-p']);
  for (const library of LOADED_LATER) {
    if (known.code === 0 && !known.stdout.includes(`${library} `)) missing.push(library);
  }
  return missing;
}

/**
 * @param {string} output of `ldd`
 * @returns {string[]} the names of libraries that it did not find
 */
export function parseMissing(output) {
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((found) => found[1] ?? '');
}

/** Whether there is any font at all: without one the system's part of a window has no letters. */
export async function hasFonts() {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ];
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    if (names.some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(name))) return true;
  }
  return false;
}
