// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { projectRoot } from './paths.mjs';
import { run } from './run.mjs';
import { PlainError, say } from './say.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the app with electron-vite into `out/`, where the build is missing or made from other sources.
 * @returns {Promise<void>}
 */
export async function ensureBuild() {
  const output = join(projectRoot, 'out');
  const stamp = join(output, '.sources');
  if (await isCurrent(stamp)) return;
  await withLock(join(output, '.lock'), 'building the app', async () => {
    if (await isCurrent(stamp)) return;
    // Taken before the build: a source that changes meanwhile then makes the next start build again.
    const sources = await hashSources();
    await rm(stamp, { force: true });
    say('Building the app …');
    const code = await run(
      process.execPath,
      [join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
      { cwd: projectRoot, stdio: ['ignore', process.stderr, process.stderr] },
    );
    if (code !== 0) throw new PlainError('The app could not be built.');
    await mkdir(output, { recursive: true });
    await writeFile(stamp, sources);
  });
}

/** @param {string} stamp */
async function isCurrent(stamp) {
  if (!existsSync(stamp)) return false;
  return (await readFile(stamp, 'utf8').catch(() => '')) === (await hashSources());
}

/**
 * By content and not by time: a fresh checkout of the same sources, or a change taken back, needs no build.
 * @returns {Promise<string>}
 */
async function hashSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) await addToHash(hash, source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path below the project's folder
 */
async function addToHash(hash, path) {
  const entries = await readdir(join(projectRoot, path), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    const content = await readFile(join(projectRoot, path)).catch(() => Buffer.alloc(0));
    hash.update(`${path}\n${content.length}\n`).update(content);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Neither tests nor the importer's example pages are part of the app.
    if (entry.name === 'fixtures' || /\.(test|testing)\.tsx?$/.test(entry.name)) continue;
    await addToHash(hash, `${path}/${entry.name}`);
  }
}
