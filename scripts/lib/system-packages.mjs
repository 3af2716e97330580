// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEBIAN_PACKAGES, hasFonts, missingLibraries } from './libraries.mjs';
import { capture, run, which } from './run.mjs';
import { PlainError, say } from './say.mjs';

/**
 * Sees to it that Electron can start on this Linux: its libraries, a font and, where no display is there, Xvfb;
 * for the tests a message bus. As root on Debian or Ubuntu it installs what is missing; else it fails with the one command that the person needs.
 * Where nothing is missing it asks no package manager. Other systems bring all of it.
 * @param {{executable: string, withXvfb: boolean, withBus: boolean}} needs
 * @returns {Promise<void>}
 */
export async function ensureSystemPackages({ executable, withXvfb, withBus }) {
  if (process.platform !== 'linux') return;
  const first = await findMissing(executable, withXvfb, withBus);
  if (first.length > 0) {
    if (which('apt-get') === undefined) throw new PlainError(otherSystemMessage(first));
    if (!isRoot()) {
      const names = await resolvePackages(first);
      throw new PlainError(
        `Electron needs packages of the system that are missing. Run:\n  sudo apt-get install -y ${names.join(' ')}`,
      );
    }
    await install(first);
    const left = await findMissing(executable, withXvfb, withBus);
    if (left.length > 0) throw new PlainError(`Still missing after the installation: ${left.join(', ')}`);
  }
  checkSandbox(executable);
}

/** Whether this process is the administrator: Chromium's sandbox refuses to start for it. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * @param {string} executable
 * @param {boolean} withXvfb
 * @param {boolean} withBus
 * @returns {Promise<string[]>} sonames, and the words `Xvfb`, `D-Bus` and `fonts`
 */
async function findMissing(executable, withXvfb, withBus) {
  const missing = await missingLibraries(executable);
  if (withXvfb && which('Xvfb') === undefined) missing.push('Xvfb');
  if (withBus && which('dbus-run-session') === undefined) missing.push('D-Bus');
  if (!(await hasFonts())) missing.push('fonts');
  return missing;
}

/**
 * @param {string} missing a soname, `Xvfb`, `D-Bus` or `fonts`
 * @returns {readonly string[]} names of Debian packages, the newest system's first; none where it is not known
 */
export function packageNames(missing) {
  if (missing === 'Xvfb') return ['xvfb'];
  if (missing === 'D-Bus') return ['dbus'];
  if (missing === 'fonts') return ['fonts-liberation'];
  return DEBIAN_PACKAGES[missing] ?? [];
}

/**
 * The packages to install, each by the name that this system knows.
 * @param {readonly string[]} missing
 * @returns {Promise<string[]>} sorted, each once
 */
async function resolvePackages(missing) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const one of missing) {
    const choice = packageNames(one);
    let chosen = choice.at(-1);
    if (chosen === undefined)
      throw new PlainError(
        `No package is known for ${one}, which Electron needs. Install it, then start again.`,
      );
    for (const name of choice.slice(0, -1)) {
      // `show` knows only real packages; `install` would also take a virtual name, and then not know which to choose.
      if ((await capture('apt-cache', ['show', '--no-all-versions', name])).code === 0) chosen = name;
    }
    names.add(chosen);
  }
  return [...names].sort();
}

/** @param {readonly string[]} missing */
async function install(missing) {
  say(`Installing what Electron needs of the system: ${missing.join(', ')} …`);
  for (const attempt of ['with the lists that are there', 'with fresh lists']) {
    // The lists of a new machine are empty, those of an old one name versions that are gone.
    if (attempt === 'with fresh lists') await aptGet(['update', '-q']);
    const names = await resolvePackages(missing);
    if ((await aptGet(['install', '-y', '-q', '--no-install-recommends', ...names])) === 0) return;
  }
  throw new PlainError(`apt-get could not install ${missing.join(', ')}.`);
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} exit code
 */
async function aptGet(words) {
  return await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...words], {
    // Its talk goes to stderr: stdout belongs to what the caller prints.
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {readonly string[]} missing */
function otherSystemMessage(missing) {
  const libraries = missing.filter((one) => one.startsWith('lib'));
  if (which('dnf') === undefined)
    return `Electron needs what is missing here: ${missing.join(', ')}. Install it with the system's package manager.`;
  const words = libraries.map((library) => `'${library}()(64bit)'`);
  if (missing.includes('Xvfb')) words.push('xorg-x11-server-Xvfb');
  if (missing.includes('D-Bus')) words.push('dbus-daemon');
  if (missing.includes('fonts')) words.push('liberation-fonts');
  return `Electron needs packages of the system that are missing. Run:\n  sudo dnf install -y ${words.join(' ')}`;
}

/**
 * Some systems keep ordinary users from making the namespaces that Chromium's sandbox is built from (Ubuntu since
 * 23.10). There the sandbox needs its helper program to belong to root, which only the person can allow.
 * @param {string} executable
 */
function checkSandbox(executable) {
  if (isRoot() || !namespacesForbidden()) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  throw new PlainError(
    `This system lets Electron's sandbox start only with a helper that belongs to root. Run:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

function namespacesForbidden() {
  return (
    readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    readSetting('/proc/sys/user/max_user_namespaces') === '0'
  );
}

/** @param {string} path */
function readSetting(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
