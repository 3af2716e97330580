import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

interface WorkerData {
  readonly driver: string;
  readonly path: string;
  /** Becomes 1 at the end. */
  readonly done: Int32Array;
}

/** What is under way in the thread. */
export interface RunningCheckpoint {
  /** Resolves at the end, also where nothing could be written: the log is then written into the library later. */
  readonly ended: Promise<void>;
  /** Keeps everything waiting until the end, for a library that is closed. */
  waitForEnd(): void;
}

const LONGEST_WAIT_MS = 10_000;

/** Runs in the thread, as source text: it may use nothing of this file. */
function checkpoint(load: NodeJS.Require): void {
  const { workerData } = load('node:worker_threads') as typeof import('node:worker_threads');
  const { driver, path, done } = workerData as WorkerData;
  try {
    const { DatabaseSync } = load(driver) as typeof import('@photostructure/sqlite');
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } finally {
      database.close();
    }
  } finally {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  }
}

/**
 * Writes what a library's write-ahead log holds into the library's file, which takes a disk a fifth of a second for the log at its
 * longest. Reading and writing go on meanwhile.
 */
export function checkpointInThread(path: string): RunningCheckpoint {
  const driver = createRequire(import.meta.url).resolve('@photostructure/sqlite');
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const ended = new Promise<void>((resolve) => {
    const worker = new Worker(`(${checkpoint.toString()})(require)`, {
      eval: true,
      workerData: { driver, path, done } satisfies WorkerData,
    });
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
  return {
    ended,
    waitForEnd: () => {
      Atomics.wait(done, 0, 0, LONGEST_WAIT_MS);
    },
  };
}
