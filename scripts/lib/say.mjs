// @ts-check

/**
 * Progress for the person, on stderr, since stdout may be read by another program.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure that the person can do something about: shown as its message alone, without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script's main function and ends the process with its exit code, or with 1 and the reason.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
