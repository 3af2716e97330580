// @ts-check
import { ensureElectron } from '../electron-runtime.mjs';
import { ensureBuild } from './build.mjs';
import { hasDisplay, startXvfb } from './display.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * @typedef {{
 *   runtime: import('../electron-runtime.mjs').Runtime,
 *   environment: NodeJS.ProcessEnv,
 *   ownScreen: boolean,
 *   stop: () => Promise<void>,
 * }} Prepared
 */

/**
 * All that must be there before the app can open a window: the runtime, the system's libraries, the build, a screen.
 * @param {{withBus?: boolean}} [wanted] `withBus`: also what starts a message bus (D-Bus), on which tests stand in for the desktop
 * @returns {Promise<Prepared>} the environment to start Electron in; whether the screen is one in memory; and what
 *   closes that screen
 */
export async function prepare({ withBus = false } = {}) {
  const runtime = await ensureElectron();
  const ownScreen = !hasDisplay();
  await ensureSystemPackages({ executable: runtime.executable, withXvfb: ownScreen, withBus });
  await ensureBuild();
  // Set by some editors' terminals, that variable would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE, ...environment } = process.env;
  if (!ownScreen) return { runtime, environment, ownScreen, stop: async () => {} };
  const screen = await startXvfb();
  return { runtime, environment: { ...environment, DISPLAY: screen.name }, ownScreen, stop: screen.stop };
}
