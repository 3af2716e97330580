import type { CollectedCopy } from '../../electron/contract/bridge.ts';
import { backend, errorMessage, isLibraryAway, onConnected } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { createStore } from '../state/store.ts';
import { collecting as words } from '../strings/en-importing.ts';
import { showToast } from '../ui/toast.tsx';
import { withItems, withRow } from './import-cards.ts';
import { importCardsStore } from './import-store.ts';

export interface Collecting {
  readonly on: boolean;
  /** Articles that came in since it was switched on. */
  readonly articles: number;
}

/** Whether copies made in other programs are collected. Main decides; this follows. */
export const collectingStore = createStore<Collecting>({ on: false, articles: 0 });

/** Switches collecting on or off. */
export function toggleCollecting(): void {
  void bridge.setCollecting(!collectingStore.get().on);
}

/**
 * Copies that came while the library was being started again: the clipboard may hold another by then. One that was
 * stored just before the library died is skipped as a duplicate.
 */
let waiting: CollectedCopy[] = [];

/**
 * Imports a collected copy as one article: the person is busy elsewhere, so nothing is asked and nothing is opened in
 * place of what is being read.
 */
async function importCollected(copy: CollectedCopy): Promise<void> {
  const { text, html } = copy;
  try {
    const request = { text, html, picture: false, digest: 'whole', collected: true } as const;
    const reply = await backend.call('import.paste', request);
    if (reply.kind !== 'imported') return;
    const { report, items } = reply;
    importCardsStore.update((cards) => withItems(withRow(cards, report, Date.now()), report.id, items));
    collectingStore.update((now) => ({ ...now, articles: now.articles + report.imported }));
  } catch (error) {
    if (isLibraryAway(error)) waiting.push(copy);
    else showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
  }
}

function importWaiting(): void {
  const copies = waiting;
  waiting = [];
  for (const copy of copies) void importCollected(copy);
}

/** Follows main until the returned function is called. */
export function followCollecting(): () => void {
  const stops = [
    bridge.onCollecting((on) => {
      if (on !== collectingStore.get().on) collectingStore.set({ on, articles: 0 });
    }),
    bridge.onCollected((copy) => void importCollected(copy)),
    onConnected(importWaiting),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
