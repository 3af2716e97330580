import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BackendClient } from '../../electron/contract/client.ts';
import { isBalanced } from '../../electron/domain/import-outcome.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import type { Row } from './row.ts';

const ASK_EVERY_MS = 50;
/** A person notices nothing of an answer within this. */
const SLOWEST_ANSWER_MS = 250;
const MOST_MB = 1_000;
const ITEMS = 1_000;

/** A folder of files that are made to do harm, imported by the app's own backend, which has to answer, stay small and write only its library. */
export async function hostileFiles(context: BenchContext): Promise<Row[]> {
  if (context.hostile === null) {
    context.say('hostile: skipped, since no files were given (--hostile FOLDER or FILE.tar.gz)');
    return [];
  }
  // So deep that a path that climbs out of an archive still ends up in what is watched.
  const around = context.newFolder();
  const folder = join(around, 'one/two/three/files');
  const library = join(around, 'one/two/three/library');
  mkdirSync(library, { recursive: true });
  copyInto(context.hostile, folder);
  const watched = (): Set<string> => treeOf(around, library);
  const before = watched();
  const backend = startBackend(library, context.parser);
  const watch = watchMemory();
  const answers = watchAnswers(backend.client);
  const started = performance.now();
  const report = await backend.importFile(folder);
  const seconds = (performance.now() - started) / 1_000;
  const slowest = await answers.stop();
  const peak = watch.stop();
  const named = await filesNamed(backend.client, report.id);
  backend.close();
  const after = watched();
  const silent = before.size - named.size + (isBalanced(report) ? 0 : 1);
  const strayed = [...after].filter((file) => !before.has(file)).length;
  const gone = [...before].filter((file) => !after.has(file)).length;
  const { imported, skipped, failed, offered } = report;
  context.say(
    `hostile: ${before.size} files offered ${offered}: ${imported} imported, ${skipped} skipped, ${failed} failed`,
  );
  return [
    limited('hostile-silent', silent, `of ${before.size} files`, 0),
    limited('hostile-answer', slowest, 'ms', SLOWEST_ANSWER_MS),
    ...(peak === null ? [] : [limited('hostile-memory', peak, 'MB', MOST_MB)]),
    limited('hostile-outside', strayed + gone, 'files changed outside the library', 0),
    { ...limited('hostile-time', seconds, 's', 0), bar: '', holds: null },
  ];
}

function copyInto(path: string, folder: string): void {
  if (statSync(path).isDirectory()) {
    cpSync(path, folder, { recursive: true });
    return;
  }
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', path, '-C', folder]);
}

/** Every file below a folder but those of the library, with its size and when it was written. */
function treeOf(folder: string, library: string): Set<string> {
  const files = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(library + sep)) continue;
    const { size, mtimeMs } = statSync(path);
    files.add(`${path} ${size} ${mtimeMs}`);
  }
  return files;
}

/** The files of an import that have an outcome. */
async function filesNamed(client: BackendClient, id: number): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (let offset = 0; ; offset += ITEMS) {
    const items = await client.call('import.items', { id, offset, limit: ITEMS });
    for (const { name } of items) names.add(name.split(', ')[0] ?? name);
    if (items.length < ITEMS) return names;
  }
}

/** Asks again and again; `stop` gives the slowest answer in milliseconds. */
function watchAnswers(client: BackendClient): { readonly stop: () => Promise<number> } {
  let slowest = 0;
  let stopped = false;
  const asking = (async () => {
    while (!stopped) {
      const asked = performance.now();
      await client.call('library.status');
      slowest = Math.max(slowest, performance.now() - asked);
      await wait(ASK_EVERY_MS);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await asking;
      return slowest;
    },
  };
}

/**
 * The most resident memory of this process and its parsers, in MB: of each that runs the most that it ever held, added up, so that
 * no peak between two looks is missed. Null where the system has no /proc.
 */
function watchMemory(): { readonly stop: () => number | null } {
  let peak: number | null = null;
  const look = (): void => {
    const held = residentOf(process.pid);
    if (held !== null) peak = Math.max(peak ?? 0, held);
  };
  look();
  const timer = setInterval(look, ASK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

/** The same of a process and of all below it as they are now. */
function residentOf(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    let held = Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1_024;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ');
      for (const child of children) if (child !== '') held += residentOf(Number(child)) ?? 0;
    }
    return held;
  } catch {
    // It has ended, or this is no Linux.
    return null;
  }
}

function limited(name: string, ours: number, unit: string, atMost: number): Row {
  return {
    name,
    ours,
    unit,
    peer: null,
    peerName: '',
    ratio: null,
    bar: `figure <= ${atMost}`,
    holds: ours <= atMost,
  };
}
