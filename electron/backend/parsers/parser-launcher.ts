import type { Port } from '../../contract/port.ts';

/** A running parser process. */
export interface ParserHandle {
  readonly port: Port;
  kill(): void;
  /** Called once, however the process ended. */
  onExit(exited: () => void): void;
}

/** Starts parser processes: through Electron's main process in the app, by forking in tests, command line and benchmark. */
export interface ParserLauncher {
  launch(): Promise<ParserHandle>;
}
