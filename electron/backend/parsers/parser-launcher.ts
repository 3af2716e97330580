import type { Port } from '../../contract/port.ts';

/** Why a process ended, as far as whoever started it can tell. */
export type ParserEnd = 'out-of-memory' | 'gone';

/** A running parser process. */
export interface ParserHandle {
  readonly port: Port;
  kill(): void;
  /** Called once, however the process ended. */
  onExit(exited: (end: ParserEnd) => void): void;
}

/** Starts parser processes: through Electron's main process in the app, by forking in tests, command line and benchmark. */
export interface ParserLauncher {
  /** The process is killed once it takes more memory than that. */
  launch(megabytes: number): Promise<ParserHandle>;
}
