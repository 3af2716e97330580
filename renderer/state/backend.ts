import { BACKEND_PORT_MESSAGE, type BackendState } from '../../electron/contract/bridge.ts';
import { type BackendClient, createBackendClient, RequestError } from '../../electron/contract/client.ts';
import { bridge } from './bridge.ts';
import { wrapMessagePort } from './message-port.ts';
import { createStore } from './store.ts';

/** The library's process, as the page talks to it. One for the whole page; it survives restarts of the process. */
export const backend: BackendClient = createBackendClient();

/** How the library's process does. */
export const backendStateStore = createStore<BackendState>({ state: 'starting' });

const reconnected = new Set<() => void>();

/** Calls the listener each time a (new) connection to the library stands: what was loaded should be asked for again. */
export function onConnected(listener: () => void): () => void {
  reconnected.add(listener);
  return () => reconnected.delete(listener);
}

/** Takes every port that main hands to this page, and follows the state of the process behind it. */
export function connectBackend(): void {
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.data !== BACKEND_PORT_MESSAGE) return;
    const port = event.ports[0];
    if (!port) return;
    backend.connect(wrapMessagePort(port));
    backendStateStore.set({ state: 'ready' });
    for (const listener of reconnected) listener();
  });
  bridge.onBackendState((state) => {
    backendStateStore.set(state);
    if (state.state === 'restarting' || state.state === 'failed') backend.disconnect();
  });
}

/** True for the rejection of a call that the page itself cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'cancelled';
}

/** True for the rejection of a call that the library was not there for, or died over; it may be asked again later. */
export function isLibraryAway(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'backend-gone';
}

/** The words of a failure for a person. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
