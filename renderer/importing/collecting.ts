import type { CollectedCopy } from '../../electron/contract/bridge.ts';
import { backend, errorMessage } from '../state/backend.ts';
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
 * Imports a collected copy as one article: the person is busy elsewhere, so nothing is asked and nothing is opened in
 * place of what is being read.
 */
async function importCollected({ text, html }: CollectedCopy): Promise<void> {
  try {
    const reply = await backend.call('import.paste', { text, html, picture: false, digest: 'whole' });
    if (reply.kind !== 'imported') return;
    const { report, items } = reply;
    importCardsStore.update((cards) => withItems(withRow(cards, report, Date.now()), report.id, items));
    collectingStore.update((now) => ({ ...now, articles: now.articles + report.imported }));
  } catch (error) {
    showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
  }
}

/** Follows main until the returned function is called. */
export function followCollecting(): () => void {
  const stops = [
    bridge.onCollecting((on) => {
      if (on !== collectingStore.get().on) collectingStore.set({ on, articles: 0 });
    }),
    bridge.onCollected((copy) => void importCollected(copy)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
