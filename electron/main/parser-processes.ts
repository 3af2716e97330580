import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { MEMORY_WATCH_MS } from '../contract/parser-limits.ts';
import { childEnvironment } from './child-environment.ts';

/** The parser processes of one backend process, by the number that the backend gave each. */
export interface ParserProcesses {
  /** It is killed once it holds more than so many megabytes of 1,048,576 bytes. */
  fork(parser: number, megabytes: number): void;
  kill(parser: number): void;
  killAll(): void;
}

interface Running {
  readonly child: UtilityProcess;
  readonly megabytes: number;
  outOfMemory: boolean;
}

/**
 * Starts and kills parsers as the backend asks. Each gets one end of a channel as its first message; `connected` gets
 * the other for the backend, and `exited` hears of every end, however it came.
 */
export function createParserProcesses(options: {
  readonly file: string;
  readonly connected: (parser: number, port: MessagePortMain) => void;
  readonly exited: (parser: number, outOfMemory: boolean) => void;
}): ParserProcesses {
  const running = new Map<number, Running>();
  let watch: NodeJS.Timeout | null = null;

  /** A utility process takes no limit of its heap (`execArgv` leaves it at 4 GB), and buffers lie outside of it anyhow. */
  function watchMemory(): void {
    watch ??= setInterval(() => {
      const metrics = new Map(app.getAppMetrics().map(({ pid, memory }) => [pid, memory.workingSetSize]));
      for (const entry of running.values()) {
        const kilobytes = metrics.get(entry.child.pid ?? -1) ?? 0;
        if (kilobytes <= entry.megabytes * 1_024) continue;
        entry.outOfMemory = true;
        entry.child.kill();
      }
    }, MEMORY_WATCH_MS);
  }

  function stopWatching(): void {
    if (watch) clearInterval(watch);
    watch = null;
  }

  return {
    fork(parser, megabytes) {
      if (running.has(parser)) return;
      const child = utilityProcess.fork(options.file, [], {
        serviceName: 'Wirewatch parser',
        env: childEnvironment(process.env),
      });
      const entry: Running = { child, megabytes, outOfMemory: false };
      running.set(parser, entry);
      watchMemory();
      child.once('exit', () => {
        running.delete(parser);
        if (running.size === 0) stopWatching();
        options.exited(parser, entry.outOfMemory);
      });
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'port' }, [port1]);
      options.connected(parser, port2);
    },
    kill(parser) {
      running.get(parser)?.child.kill();
    },
    killAll() {
      for (const { child } of running.values()) child.kill();
    },
  };
}
