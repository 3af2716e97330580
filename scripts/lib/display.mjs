// @ts-check
import { spawn } from 'node:child_process';
import { which } from './run.mjs';
import { PlainError } from './say.mjs';

/** How long Xvfb may take to open its display, in milliseconds. */
const PATIENCE = 15_000;

/** Whether a window would find a screen to stand on. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Opens a screen in memory, on a number that Xvfb itself finds free.
 * @returns {Promise<{name: string, stop: () => Promise<void>}>} the value for DISPLAY, and what closes the screen
 */
export async function startXvfb() {
  const words = ['Xvfb', '-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  // Where this process is killed without a chance to clean up, the kernel ends the screen with it.
  if (which('setpriv') !== undefined) words.unshift('setpriv', '--pdeathsig', 'TERM');
  const [program = 'Xvfb', ...rest] = words;
  // In a group of its own: Ctrl+C in a terminal goes to the whole group, and the screen must outlive its windows.
  const screen = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  let errors = '';
  screen.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    errors += text;
  });
  /** @type {Promise<void>} */
  const closed = new Promise((settle) => {
    screen.on('error', (error) => {
      errors += error.message;
      settle();
    });
    screen.on('close', () => settle());
  });
  const number = await readDisplayNumber(screen, closed);
  if (number === undefined) {
    screen.kill('SIGKILL');
    throw new PlainError(`Xvfb did not open a display. ${errors.trim()}`);
  }
  // It must not keep this process alive when all else is done.
  screen.unref();
  return {
    name: `:${number}`,
    stop: async () => {
      screen.ref();
      screen.kill('SIGTERM');
      await closed;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} screen
 * @param {Promise<void>} closed
 * @returns {Promise<string | undefined>}
 */
function readDisplayNumber(screen, closed) {
  return new Promise((settle) => {
    let text = '';
    const timer = setTimeout(() => settle(undefined), PATIENCE);
    const end = (/** @type {string | undefined} */ number) => {
      clearTimeout(timer);
      settle(number);
    };
    screen.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString('latin1');
      if (text.endsWith('\n')) end(text.trim());
    });
    void closed.then(() => end(undefined));
  });
}
