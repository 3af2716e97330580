import { fork } from 'node:child_process';
import { portOfChild } from '../ports.ts';
import type { ParserLauncher } from './parser-launcher.ts';

/** Parsers as forked Node processes that run the program at this path. */
export function createForkingLauncher(parserFile: string): ParserLauncher {
  return {
    async launch() {
      const child = fork(parserFile, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const port = portOfChild(child);
      return {
        port,
        kill: () => void child.kill('SIGKILL'),
        onExit(exited) {
          let told = false;
          const tell = (): void => {
            if (!told) exited();
            told = true;
          };
          child.once('exit', tell);
          child.once('error', tell);
        },
      };
    },
  };
}
