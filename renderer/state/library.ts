import type { LibraryStatus } from '../../electron/contract/replies.ts';
import { backend, onConnected } from './backend.ts';
import { createStore } from './store.ts';

/** Counts and tags of the whole library; null until the library has answered for the first time. */
export const statusStore = createStore<LibraryStatus | null>(null);

/** Counts up each time the articles changed: what shows articles asks for them again. */
export const libraryVersionStore = createStore(0);

const GATHER_MS = 60;

/** Keeps counts and version current. Changes that come in a row (an import) are gathered. */
export function startLibrary(): void {
  let timer: number | undefined;
  async function load(): Promise<void> {
    timer = undefined;
    libraryVersionStore.update((version) => version + 1);
    try {
      statusStore.set(await backend.call('library.status'));
    } catch {
      // The library is away; it is asked again as soon as it is back.
    }
  }
  function soon(): void {
    if (timer === undefined) timer = window.setTimeout(() => void load(), GATHER_MS);
  }
  backend.on('library.changed', soon);
  onConnected(() => void load());
}
