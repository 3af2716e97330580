import type { Library } from '../../storage/library.ts';

/** Merges the pieces that imports leave in the full-text index, while nobody imports: search stays quick, imports too. */
export interface IndexTidier {
  /** Begins after so many milliseconds, a little at a time, until there is nothing left to do. */
  start(after?: number): void;
  stop(): void;
}

/** Between two merges everybody else has their turn. */
const PAUSE_MS = 20;

export function createIndexTidier(library: Library, isImporting: () => boolean): IndexTidier {
  let timer: NodeJS.Timeout | null = null;

  function next(): void {
    timer = null;
    if (isImporting()) return;
    try {
      if (library.search.tidy()) schedule();
    } catch {
      // A full disk, say, of which whoever writes something is told. Nothing is wrong with the index: the next import has it tidied.
    }
  }

  function schedule(after = PAUSE_MS): void {
    timer ??= setTimeout(next, after);
    timer.unref();
  }

  return {
    start: schedule,
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
