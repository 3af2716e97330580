import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { childEnvironment } from './child-environment.ts';

/** The parser processes of one backend process, by the number that the backend gave each. */
export interface ParserProcesses {
  fork(parser: number): void;
  kill(parser: number): void;
  killAll(): void;
}

/**
 * Starts and kills parsers as the backend asks. Each gets one end of a channel as its first message; `connected` gets
 * the other for the backend, and `exited` hears of every end, however it came.
 */
export function createParserProcesses(options: {
  readonly file: string;
  readonly connected: (parser: number, port: MessagePortMain) => void;
  readonly exited: (parser: number) => void;
}): ParserProcesses {
  const running = new Map<number, UtilityProcess>();

  return {
    fork(parser) {
      if (running.has(parser)) return;
      const child = utilityProcess.fork(options.file, [], {
        serviceName: 'Wirewatch parser',
        env: childEnvironment(process.env),
      });
      running.set(parser, child);
      child.once('exit', () => {
        running.delete(parser);
        options.exited(parser);
      });
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'port' }, [port1]);
      options.connected(parser, port2);
    },
    kill(parser) {
      running.get(parser)?.kill();
    },
    killAll() {
      for (const child of running.values()) child.kill();
    },
  };
}
