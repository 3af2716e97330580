import type { Bridge } from '../../electron/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly wirewatch: Bridge;
  }
}

/** What the page can ask of the main process. */
export const bridge: Bridge = window.wirewatch;

/** True where shortcuts are written with ⌘ instead of Ctrl. */
export const isMac = bridge.platform === 'darwin';
