import type { ImportItem } from '../../electron/contract/replies.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import { backend, onConnected } from '../state/backend.ts';
import { createStore } from '../state/store.ts';
import { type ImportCards, withItems, withRow } from './import-cards.ts';

/** The imports that the window shows now: those that run, and the reports of those that just ended. */
export const importCardsStore = createStore<ImportCards>([]);

/** Cancelled by the person, not yet confirmed by the library. */
export const cancellingStore = createStore<ReadonlySet<ImportId>>(new Set());

/** Samples came in just now, so that the alerts for them can be suggested. */
export const samplesJustImportedStore = createStore(false);

/** As many skipped and failed items as a report names; the rest is in the imports view. */
const NAMED_ITEMS = 50;

/** What did not become an article in an import, failures first. */
export async function loadExceptions(id: ImportId): Promise<readonly ImportItem[]> {
  const [failed, skipped] = await Promise.all([
    backend.call('import.items', { id, outcome: 'failed', offset: 0, limit: NAMED_ITEMS }),
    backend.call('import.items', { id, outcome: 'skipped', offset: 0, limit: NAMED_ITEMS }),
  ]);
  return [...failed, ...skipped];
}

/** After the library was away: what ran then has ended meanwhile, and nobody said so. */
async function catchUp(): Promise<void> {
  const running = importCardsStore.get().filter((card) => card.row.state === 'running');
  if (running.length === 0) return;
  try {
    const rows = await backend.call('import.list');
    for (const row of rows) {
      if (running.some((card) => card.row.id === row.id)) {
        importCardsStore.update((cards) => withRow(cards, row));
        cancellingStore.update((ids) => new Set([...ids].filter((id) => id !== row.id)));
      }
    }
  } catch {
    // It went away again, and the next connection asks again.
  }
}

/** Follows the imports of this window until the returned function is called. */
export function followImports(): () => void {
  const stopProgress = backend.on('import.progress', (row) =>
    importCardsStore.update((cards) => withRow(cards, row)),
  );
  const stopEnded = backend.on('import.ended', ({ report }) => {
    importCardsStore.update((cards) => withRow(cards, report));
    cancellingStore.update((ids) => new Set([...ids].filter((id) => id !== report.id)));
    if (report.skipped + report.failed === 0) return;
    loadExceptions(report.id).then(
      (items) => importCardsStore.update((cards) => withItems(cards, report.id, items)),
      // The report stands with its counts; its items are in the imports view when the library is back.
      () => undefined,
    );
  });
  const stopConnected = onConnected(() => void catchUp());
  return () => {
    stopProgress();
    stopEnded();
    stopConnected();
  };
}
