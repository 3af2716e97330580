import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

interface WorkerData {
  readonly driver: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Runs in the thread, as source text: it may use nothing of this file. A thread of its own needs no file of its own that way,
 * and so works from the built program and from tests alike.
 */
function vacuum(load: NodeJS.Require): void {
  const { parentPort, workerData } = load('node:worker_threads') as typeof import('node:worker_threads');
  const { driver, from, to } = workerData as WorkerData;
  const { DatabaseSync } = load(driver) as typeof import('@photostructure/sqlite');
  const database = new DatabaseSync(from, { timeout: 10_000 });
  let problem = 'ok';
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
  const copy = new DatabaseSync(to, { readOnly: true });
  try {
    problem = (copy.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string })
      .integrity_check;
  } finally {
    copy.close();
  }
  parentPort?.postMessage(problem);
}

/** Copies a library that is in use into a new file (`VACUUM INTO`) and checks every page of it, while searches go on. */
export function vacuumInThread(from: string, to: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve('@photostructure/sqlite');
  return new Promise((resolve, reject) => {
    const worker = new Worker(`(${vacuum.toString()})(require)`, {
      eval: true,
      workerData: { driver, from, to } satisfies WorkerData,
    });
    worker.once('message', (problem: string) => {
      if (problem === 'ok') resolve();
      else reject(new Error(`The copy is damaged (${problem})`));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The copy was broken off')));
  });
}
