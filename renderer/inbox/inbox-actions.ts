import type { InboxEntryKey, InboxHit } from '../../electron/contract/inbox.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import type { DismissalReason, HitState } from '../../electron/domain/alerts/hit-state.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { openDialog } from '../state/dialogs.ts';
import { openArticle, openBeside } from '../state/panes.ts';
import { createStore } from '../state/store.ts';
import { showInbox } from '../state/view.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { showToast } from '../ui/toast.tsx';
import { selectedKeys } from './inbox-selection.ts';
import {
  changeInboxFilter,
  inboxEntriesStore,
  inboxFilterStore,
  inboxSelectionStore,
  keepInInbox,
  type ShownFilter,
  shownInboxStore,
} from './inbox-state.ts';

/** Takes the last change of the inbox back; null where there is none. */
export const undoStore = createStore<(() => Promise<void>) | null>(null);

function fail(error: unknown): void {
  showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
}

/** Says what was done and offers to take it back, by the button or by key, once. */
export function offerUndo(message: string, undo: () => Promise<void>): void {
  async function undoOnce(): Promise<void> {
    if (undoStore.get() === undoOnce) undoStore.set(null);
    try {
      await undo();
    } catch (error) {
      fail(error);
    }
  }
  undoStore.set(undoOnce);
  showToast({ message, action: { label: words.undo, onSelect: undoOnce } });
}

/** Takes the last change back. */
export async function undoLast(): Promise<void> {
  const undo = undoStore.get();
  if (!undo) return;
  await undo();
  showToast({ message: words.undone });
}

function articlesIn(hits: readonly InboxHit[]): number {
  return new Set(hits.map(({ article }) => article)).size;
}

async function change(made: Promise<readonly InboxHit[]>, say: (articles: number) => string): Promise<void> {
  const before = inboxSelectionStore.get();
  try {
    const hits = [...(await made)];
    if (hits.length === 0) return;
    offerUndo(say(articlesIn(hits)), async () => {
      await backend.call('inbox.put', { hits });
      // What comes back is selected as it was.
      inboxSelectionStore.set(before);
    });
  } catch (error) {
    fail(error);
  }
}

export function markEntries(entries: readonly InboxEntryKey[], state: HitState): Promise<void> {
  if (entries.length === 0) return Promise.resolve();
  return change(backend.call('inbox.mark', { entries: [...entries], state }), words.marked[state]);
}

export function dismissEntries(entries: readonly InboxEntryKey[], reason: DismissalReason): Promise<void> {
  return change(backend.call('inbox.dismiss', { entries: [...entries], reason }), words.dismissed);
}

export function restoreEntries(entries: readonly InboxEntryKey[]): Promise<void> {
  if (entries.length === 0) return Promise.resolve();
  return change(backend.call('inbox.restore', { entries: [...entries] }), words.restored);
}

/** What the next action is about. */
export function selectedEntries(): readonly InboxEntryKey[] {
  const shown = shownInboxStore.get();
  if (!shown) return [];
  return selectedKeys(inboxSelectionStore.get(), shown.placeOf).map((key) =>
    shown.entryKey(shown.placeOf(key)),
  );
}

/** Everything that the inbox shows now. */
export function allEntries(): readonly InboxEntryKey[] {
  const shown = shownInboxStore.get();
  return shown ? shown.keys.map((_, place) => shown.entryKey(place)) : [];
}

export function showsDismissed(): boolean {
  return inboxFilterStore.get().state === 'dismissed';
}

/** Puts what is selected into a state; from the ones that are not relevant nothing is. */
export function markSelected(state: HitState): void {
  if (!showsDismissed()) void markEntries(selectedEntries(), state);
  else if (state === 'unread') void restoreEntries(selectedEntries());
}

/** Seen or unread, whichever they are not, as M does in the list of articles. */
export function toggleSelectedSeen(): void {
  const entries = inboxEntriesStore.get();
  const shown = shownInboxStore.get();
  if (!shown) return;
  const keys = selectedKeys(inboxSelectionStore.get(), shown.placeOf);
  markSelected(keys.some((key) => entries.get(key)?.state === 'unread') ? 'seen' : 'unread');
}

/** Asks why what is selected is not relevant; of those that are not, it takes that back. */
export function dismissSelected(): void {
  const entries = selectedEntries();
  if (entries.length === 0) return;
  if (showsDismissed()) void restoreEntries(entries);
  else openDialog({ kind: 'not-relevant', entries });
}

/** Opens an article of the inbox, which sees its hits; it stays in sight until something else is asked for. */
export function openFromInbox({ article }: InboxEntryKey, beside = false): void {
  keepInInbox(article);
  if (beside) openBeside(article);
  else openArticle(article);
}

/** Goes to the inbox, and there to what is asked for. */
export function goToInbox(filter: Partial<ShownFilter> = {}): void {
  changeInboxFilter({ text: '', alert: null, ...filter });
  showInbox();
}

/** What an alert found that nobody has dealt with. */
export function goToInboxOf(alert: AlertId): void {
  goToInbox({ alert, state: 'unread' });
}
