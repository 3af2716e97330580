import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePrograms } from '../../../scripts/lib/bundle.mjs';

/** The programs that tests start as processes of their own. */
const PROGRAMS = {
  parser: 'electron/parser/entry.ts',
  cli: 'electron/cli/entry.ts',
  'backend-child': 'electron/backend/testing/backend-child.testing.ts',
} as const;

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = join(ROOT, '.cache', 'test-programs');
const STALE_MS = 3_600_000;

/**
 * Path of a program of ours that plain Node can run, bundled from the present sources. All test files of one run share it: their
 * common parent process names the folder, and whoever is first renames its own into place.
 */
export async function builtProgram(name: keyof typeof PROGRAMS): Promise<string> {
  const folder = join(CACHE, `${process.ppid}-${parentStarted()}`);
  if (!existsSync(folder)) {
    dropStale();
    const own = join(CACHE, `own-${process.pid}-${performance.timeOrigin}`);
    mkdirSync(CACHE, { recursive: true });
    await bundlePrograms(PROGRAMS, own);
    try {
      renameSync(own, folder);
    } catch {
      rmSync(own, { recursive: true, force: true });
    }
  }
  return join(folder, `${name}.js`);
}

/** Process ids come again: on Linux the moment at which the parent was started tells two apart. */
function parentStarted(): string {
  try {
    return readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(' ')[21] ?? '0';
  } catch {
    return String(Math.floor(Date.now() / STALE_MS));
  }
}

function dropStale(): void {
  if (!existsSync(CACHE)) return;
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    // Another test file may just have renamed its own into place.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > STALE_MS) rmSync(path, { recursive: true, force: true });
  }
}
