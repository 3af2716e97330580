// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { readStartOptions } from './lib/start-options.mjs';
import { isRoot } from './lib/system-packages.mjs';

/** How long the app may take to a screenshot, and to its end after it was asked to quit, in milliseconds. */
const SCREENSHOT_PATIENCE = 60_000;
const QUIT_PATIENCE = 10_000;

/** A second Ctrl+C within this time is the terminal's and npm's copy of the first, in milliseconds. */
const SAME_SIGNAL = 1_000;

await runScript(async () => {
  const options = readStartOptions(process.argv.slice(2));
  const prepared = await prepare();
  try {
    return await open(prepared, options);
  } finally {
    await prepared.stop();
  }
});

/**
 * Runs the app until it ends.
 * @param {import('./lib/prepare.mjs').Prepared} prepared
 * @param {import('./lib/start-options.mjs').StartOptions} options
 * @returns {Promise<number>} the exit code
 */
async function open({ runtime, environment, ownScreen }, { screenshot, rest }) {
  const once = screenshot !== undefined;
  const picture = screenshot ?? (ownScreen ? join(projectRoot, 'out/screenshot.png') : undefined);
  if (picture !== undefined) {
    mkdirSync(dirname(picture), { recursive: true });
    rmSync(picture, { force: true });
    Object.assign(environment, { WIREWATCH_SCREENSHOT: picture });
    if (once) Object.assign(environment, { WIREWATCH_SCREENSHOT_EXIT: '1' });
  }
  const flags = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
  // Electron before 38 would look for an X server alone.
  if (onlyWayland(environment)) flags.push('--ozone-platform-hint=auto');
  if (ownScreen) {
    // A machine without a display has no desktop services either; Chromium reports each one that it misses.
    flags.push('--log-level=3');
    say('There is no display here, so the window opens on a screen in memory (Xvfb).');
    if (!once) say('It runs until Ctrl+C.');
  }
  const code = await runApp(runtime.executable, [...flags, projectRoot, ...rest], environment, once);
  if (once && code === 0 && !(existsSync(screenshot) && statSync(screenshot).size > 0))
    throw new PlainError('The app ended without a screenshot.');
  return code;
}

/**
 * @param {string} executable
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} environment
 * @param {boolean} limited whether the app is expected to end by itself soon
 * @returns {Promise<number>}
 */
function runApp(executable, words, environment, limited) {
  return new Promise((settle, fail) => {
    // In a group of its own: Ctrl+C in a terminal goes to the whole group, and Electron takes a second signal, the
    // one passed on from here, for an order to stop at once with the library still open.
    const detached = process.platform !== 'win32';
    const app = spawn(executable, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment,
      detached,
    });
    const kill = () => {
      // The whole group: a main process that is killed does not take its children with it.
      if (detached && app.pid !== undefined) process.kill(-app.pid, 'SIGKILL');
      else app.kill('SIGKILL');
    };
    /** @type {NodeJS.Timeout | undefined} */
    let deadline;
    if (limited) {
      deadline = setTimeout(() => {
        say(`No screenshot after ${SCREENSHOT_PATIENCE / 1000} seconds.`);
        kill();
      }, SCREENSHOT_PATIENCE);
    }
    let askedAt = 0;
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      if (askedAt > 0) {
        if (Date.now() - askedAt > SAME_SIGNAL) kill();
        return;
      }
      askedAt = Date.now();
      clearTimeout(deadline);
      deadline = setTimeout(kill, QUIT_PATIENCE);
      app.kill(signal);
    };
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', () => pass('SIGTERM'));
    app.on('error', (error) => fail(new PlainError(`Electron cannot be started: ${error.message}`)));
    app.on('close', (code) => {
      clearTimeout(deadline);
      settle(code ?? 1);
    });
  });
}

/** @param {NodeJS.ProcessEnv} environment */
function onlyWayland({ DISPLAY, WAYLAND_DISPLAY }) {
  return !DISPLAY && Boolean(WAYLAND_DISPLAY);
}
