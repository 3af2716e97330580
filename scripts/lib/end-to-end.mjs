// @ts-check
import { prepare } from './prepare.mjs';
import { runTool } from './tools.mjs';

/**
 * Runs the end-to-end tests in the real Electron window, on a screen in memory where there is no display.
 * @param {readonly string[]} words for `playwright test`
 * @param {NodeJS.ProcessEnv} [added] for the environment of the tests
 * @returns {Promise<number>} exit code
 */
export async function runEndToEnd(words, added = {}) {
  const { runtime, environment, stop } = await prepare({ withBus: true });
  try {
    return await runTool('playwright', ['test', '-c', 'e2e/playwright.config.ts', ...words], {
      ...environment,
      ...added,
      WIREWATCH_ELECTRON_PATH: runtime.executable,
    });
  } finally {
    await stop();
  }
}
