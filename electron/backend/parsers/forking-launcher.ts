import { fork } from 'node:child_process';
import { MEMORY_WATCH_MS } from '../../contract/parser-limits.ts';
import { portOfChild } from '../ports.ts';
import type { ParserEnd, ParserLauncher } from './parser-launcher.ts';
import { residentMegabytes } from './resident-memory.ts';

/** What the engine writes before it ends a process whose heap is full. */
const HEAP_FULL = 'heap out of memory';

/** Parsers as forked Node processes that run the program at this path. */
export function createForkingLauncher(parserFile: string): ParserLauncher {
  return {
    async launch(megabytes) {
      const child = fork(parserFile, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [...process.execArgv.filter((flag) => !flag.startsWith('--max')), ...heapLimits(megabytes)],
      });
      let end: ParserEnd = 'gone';
      child.stderr?.on('data', (chunk: Buffer) => {
        if (chunk.includes(HEAP_FULL)) end = 'out-of-memory';
        else if (end === 'gone') process.stderr.write(chunk);
      });
      // Buffers lie outside the heap, which the engine's own limit does not count.
      const watch = setInterval(() => {
        if (child.pid === undefined || residentMegabytes(child.pid) <= megabytes) return;
        end = 'out-of-memory';
        child.kill('SIGKILL');
      }, MEMORY_WATCH_MS);
      watch.unref();
      const port = portOfChild(child);
      return {
        port,
        kill: () => void child.kill('SIGKILL'),
        onExit(exited) {
          let told = false;
          const tell = (): void => {
            clearInterval(watch);
            if (!told) exited(end);
            told = true;
          };
          // After its last words have been read.
          child.once('close', tell);
          child.once('error', tell);
        },
      };
    },
  };
}

/**
 * The room for what has just been made stays that of an engine without a limit: by itself it shrinks with the heap, to a quarter,
 * and what is read of an article then costs the garbage collector a sixth of an import's time.
 */
const YOUNG_MEGABYTES = 16;

function heapLimits(megabytes: number): readonly string[] {
  return [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`];
}
