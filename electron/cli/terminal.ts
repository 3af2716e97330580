/** Where a command writes: results to `out`, everything that is only for a person's eyes to `error`. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Whether `error` is a screen, on which a line can be written over. */
  readonly live: boolean;
}

/** Exit codes, as `--help` states them. */
export const EXIT = {
  done: 0,
  /** Something failed, or nothing was found. */
  notAll: 1,
  usage: 2,
  /** The library cannot be opened, or stopped. */
  library: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The words of the command line are off: shown with the way to the help. */
export class UsageError extends Error {}

/** One object a line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
