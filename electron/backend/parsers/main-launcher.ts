import type { Port } from '../../contract/port.ts';
import type { BackendToMain } from '../../contract/processes.ts';
import type { ParserEnd, ParserHandle, ParserLauncher } from './parser-launcher.ts';

/** Parsers that Electron's main process forks, since only it can. */
export interface MainLauncher extends ParserLauncher {
  /** Main answered `fork-parser` with the port to the new process. */
  connected(parser: number, port: Port): void;
  exited(parser: number, end: ParserEnd): void;
}

interface Asked {
  readonly resolve: (handle: ParserHandle) => void;
  readonly exits: ((end: ParserEnd) => void)[];
  gone: ParserEnd | null;
}

export function createMainLauncher(toMain: (message: BackendToMain) => void): MainLauncher {
  const asked = new Map<number, Asked>();
  let last = 0;

  return {
    launch(megabytes) {
      last += 1;
      const parser = last;
      return new Promise((resolve) => {
        asked.set(parser, { resolve, exits: [], gone: null });
        toMain({ type: 'fork-parser', parser, megabytes });
      });
    },
    connected(parser, port) {
      const entry = asked.get(parser);
      entry?.resolve({
        port,
        kill: () => toMain({ type: 'kill-parser', parser }),
        onExit(exited) {
          if (entry.gone) exited(entry.gone);
          else entry.exits.push(exited);
        },
      });
    },
    exited(parser, end) {
      const entry = asked.get(parser);
      if (!entry) return;
      asked.delete(parser);
      entry.gone = end;
      for (const exited of entry.exits) exited(end);
    },
  };
}
