import type { ImportRow } from '../../electron/contract/replies.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import type { ImportItem } from '../../electron/domain/import-record.ts';
import { backend, onConnected } from '../state/backend.ts';
import { createStore } from '../state/store.ts';
import { type ImportCards, withItems, withRow } from './import-cards.ts';

/** The imports that the window shows now: those that run, and the reports of those that just ended. */
export const importCardsStore = createStore<ImportCards>([]);

/** Cancelled by the person, not yet confirmed by the library. */
export const cancellingStore = createStore<ReadonlySet<ImportId>>(new Set());

/** Imports that were broken off and can be gone on with, the newest first. */
export const resumableStore = createStore<readonly ImportRow[]>([]);

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

/** True for an import that was broken off and of which something is left to be read. */
function isResumable(row: ImportRow): boolean {
  return row.state === 'interrupted' && row.filesLeft > 0;
}

function noteResumable(row: ImportRow): void {
  const others = resumableStore.get().filter(({ id }) => id !== row.id);
  if (isResumable(row)) resumableStore.set([row, ...others]);
  else if (others.length < resumableStore.get().length) resumableStore.set(others);
}

/** After the library was away: what ran then was broken off meanwhile, and nobody said so. */
async function catchUp(): Promise<void> {
  const running = importCardsStore.get().filter((card) => card.row.state === 'running');
  try {
    const rows = await backend.call('import.list');
    resumableStore.set(rows.filter(isResumable));
    for (const row of rows) {
      if (running.some((card) => card.row.id === row.id)) {
        importCardsStore.update((cards) => withRow(cards, row, Date.now()));
        cancellingStore.update((ids) => new Set([...ids].filter((id) => id !== row.id)));
      }
    }
  } catch {
    // It went away again, and the next connection asks again.
  }
}

/** Follows the imports of this window until the returned function is called. */
export function followImports(): () => void {
  const stopProgress = backend.on('import.progress', (row) => {
    noteResumable(row);
    importCardsStore.update((cards) => withRow(cards, row, Date.now()));
  });
  const stopEnded = backend.on('import.ended', ({ report }) => {
    noteResumable(report);
    importCardsStore.update((cards) => withRow(cards, report, Date.now()));
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
