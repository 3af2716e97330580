/** One line on standard error, for whoever starts the app from a terminal. Never holds what a person reads or writes. */
export function log(message: string): void {
  process.stderr.write(`wirewatch: ${message.slice(0, 500)}\n`);
}
