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
        execArgv: [...process.execArgv.filter((flag) => !flag.startsWith('--max')), heapLimit(megabytes)],
      });
      let end: ParserEnd = 'gone';
      // A process that could not be started (too many are running, say) tells so before anybody can listen to its end.
      const gone = new Promise<void>((resolve) => {
        // After its last words have been read.
        child.once('close', () => resolve());
        child.on('error', () => resolve());
      });
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
        onExit: (exited) =>
          void gone.then(() => {
            clearInterval(watch);
            exited(end);
          }),
      };
    },
  };
}

/**
 * Where resident memory is watched, the engine's own limit catches what fills a heap between two looks, and has it collected before
 * what nobody needs any more counts against the process: without that, one parser in some hundred large pages was killed for nothing.
 * A heap that is held closer to what it needs is collected so often that an import takes a seventh longer.
 */
const ROOM_WHERE_WATCHED = 1.5;

function heapLimit(megabytes: number): string {
  return `--max-old-space-size=${Math.round(megabytes * (process.platform === 'linux' ? ROOM_WHERE_WATCHED : 1))}`;
}
