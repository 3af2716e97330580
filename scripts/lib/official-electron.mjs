// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheFolder, projectRoot } from './paths.mjs';
import { say } from './say.mjs';

/** Without a byte for this long, in milliseconds, the download host counts as out of reach. */
const PATIENCE = 20_000;

/** How long a failed download is remembered, in milliseconds, so that later starts do not wait for it again. */
const REMEMBERED_FOR = 24 * 60 * 60 * 1000;

const HOME = join(projectRoot, 'node_modules/electron');

/** @returns {string} the version that `package.json` pins, as installed by npm */
export function officialVersion() {
  return JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')).version;
}

/**
 * The official runtime, if it has been downloaded.
 * @returns {string | undefined} path of the executable
 */
export function findOfficialElectron() {
  try {
    const version = readFileSync(join(HOME, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    const executable = join(HOME, 'dist', readFileSync(join(HOME, 'path.txt'), 'utf8'));
    return version === officialVersion() && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs Electron's own installer, unless it failed within the last day.
 * @param {{retry: boolean}} options `retry`: forget a failure that is remembered
 * @returns {Promise<{executable: string} | {failure: string}>} the executable, or the reason in words
 */
export async function ensureOfficialElectron({ retry }) {
  const present = findOfficialElectron();
  if (present !== undefined) return { executable: present };
  const memory = join(
    cacheFolder(),
    `official-${officialVersion()}-${process.platform}-${process.arch}.json`,
  );
  const asked = Date.now();
  const remembered = retry ? undefined : await recall(memory, asked - REMEMBERED_FOR);
  if (remembered !== undefined) return { failure: remembered };
  return await withLock(`${memory}.lock`, 'downloading Electron', async () => {
    const meanwhile = findOfficialElectron();
    if (meanwhile !== undefined) return { executable: meanwhile };
    const justFailed = await recall(memory, asked);
    if (justFailed !== undefined) return { failure: justFailed };
    say(`Downloading Electron ${officialVersion()} with its own installer …`);
    const failure = await install();
    const executable = findOfficialElectron();
    if (failure === undefined && executable !== undefined) return { executable };
    const reason = failure ?? 'its installer ended without an executable';
    say(`It cannot be downloaded here: ${reason}.`);
    await mkdir(dirname(memory), { recursive: true });
    await writeFile(memory, JSON.stringify({ at: Date.now(), reason }));
    return { failure: reason };
  });
}

/**
 * @param {string} memory
 * @param {number} since in milliseconds of the epoch
 * @returns {Promise<string | undefined>} the reason of a failure after that time
 */
async function recall(memory, since) {
  try {
    const { at, reason } = JSON.parse(await readFile(memory, 'utf8'));
    // A time to come is a clock that was wrong.
    return at >= since && at <= Date.now() ? String(reason) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<string | undefined>} why the installer failed, else nothing */
async function install() {
  // The installer downloads into the temporary folder: one of its own shows whether bytes still arrive.
  const folder = await mkdtemp(join(tmpdir(), 'wirewatch-electron-'));
  const child = spawn(process.execPath, [join(HOME, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    errors += text;
  });
  let bytes = -1;
  let since = Date.now();
  let stalled = false;
  const watch = setInterval(async () => {
    const now = (await folderSize(folder)) + (await folderSize(join(HOME, 'dist')));
    if (now !== bytes) {
      bytes = now;
      since = Date.now();
    } else if (Date.now() - since > PATIENCE) {
      stalled = true;
      child.kill('SIGKILL');
    }
  }, 1_000);
  const code = await new Promise((settle) => {
    child.on('error', () => settle(127));
    child.on('close', settle);
  });
  clearInterval(watch);
  await rm(folder, { recursive: true, force: true });
  if (stalled) return `nothing arrived for ${PATIENCE / 1000} seconds`;
  if (code === 0) return undefined;
  const lines = errors.split('\n').map((line) => line.trim());
  const causes = lines.filter((line) => /^(\[cause\]: )?\w*Error\b/.test(line));
  return causes[0] ?? lines[0] ?? `its installer ended with code ${code}`;
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of all files in it; 0 when it is not there
 */
async function folderSize(folder) {
  let size = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    size += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size;
  }
  return size;
}
