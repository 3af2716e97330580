import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Does the work with this process, its threads and the processes that it has started held to one core, and lets them go again.
 * Null, and no work done, where that cannot be asked for: it takes Linux's `taskset`.
 */
export async function onOneCore<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const cores = coresOf(process.pid);
  if (cores === null || !hold(cores.split(/[-,]/u)[0] ?? '0')) return null;
  try {
    return await work();
  } finally {
    hold(cores);
  }
}

function hold(cores: string): boolean {
  try {
    for (const pid of [process.pid, ...childrenOf(process.pid)]) {
      execFileSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' });
    }
    return true;
  } catch {
    return false;
  }
}

/** Where it may run, as `0-1`; null where the system does not tell it in this way. */
function coresOf(pid: number): string | null {
  try {
    return /^Cpus_allowed_list:\s*(\S+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks)
    .flatMap((task) => readFileSync(`${tasks}/${task}/children`, 'latin1').trim().split(' '))
    .filter((child) => child !== '')
    .map(Number);
}
