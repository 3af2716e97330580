import type { InboxEntry, InboxEntryKey, InboxFilter, InboxList } from '../../electron/contract/inbox.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { backend, errorMessage, isCancelled, isLibraryAway } from '../state/backend.ts';
import { createStore } from '../state/store.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { showToast } from '../ui/toast.tsx';
import { type InboxLayout, layOut } from './inbox-layout.ts';
import { afterChange, type InboxSelection, NOTHING_SELECTED } from './inbox-selection.ts';

export type ShownFilter = Omit<InboxFilter, 'keep'>;

/** What is asked for. It holds while the window shows something else. */
export const inboxFilterStore = createStore<ShownFilter>({
  state: 'unread',
  alert: null,
  text: '',
  by: 'day',
});

/** The list as it was answered, with each entry's key. */
export interface ShownInbox {
  readonly list: InboxList;
  /** The filter that it answers. */
  readonly filter: ShownFilter;
  readonly keys: readonly string[];
  readonly layout: InboxLayout;
  /** -1 for one that is not in it. */
  placeOf(key: string): number;
  entryKey(place: number): InboxEntryKey;
}

export const shownInboxStore = createStore<ShownInbox | null>(null);
/** What stands in the entries that were in view, by key. */
export const inboxEntriesStore = createStore<ReadonlyMap<string, InboxEntry>>(new Map());
export const inboxSelectionStore = createStore<InboxSelection>(NOTHING_SELECTED);

/** What was opened since the filter was chosen: it stays in sight until another one is. */
const kept = new Set<ArticleId>();

/** Asks for something else. The selection begins anew. */
export function changeInboxFilter(change: Partial<ShownFilter>): void {
  kept.clear();
  inboxSelectionStore.set(NOTHING_SELECTED);
  inboxFilterStore.update((before) => ({ ...before, ...change }));
}

/** An article that is about to be opened stays in the list of unread ones. */
export function keepInInbox(article: ArticleId): void {
  kept.add(article);
}

export function keyOf({ article, alert }: InboxEntryKey): string {
  return alert === null ? String(article) : `${alert}:${article}`;
}

function toShown(list: InboxList, filter: ShownFilter): ShownInbox {
  const alerts = list.groups.flatMap(({ alert, entries }) =>
    Array.from({ length: entries }, () => alert ?? filter.alert),
  );
  const entryKey = (place: number): InboxEntryKey => ({
    article: list.articles[place] as number,
    alert: alerts[place] ?? null,
  });
  const keys = list.articles.map((_, place) => keyOf(entryKey(place)));
  const places = new Map(keys.map((key, place) => [key, place]));
  return {
    list,
    filter,
    keys,
    layout: layOut(list.groups),
    placeOf: (key) => places.get(key) ?? -1,
    entryKey,
  };
}

function tell(error: unknown): void {
  // While the library is being started again a banner says so, and the list is loaded anew afterwards.
  if (isCancelled(error) || isLibraryAway(error)) return;
  showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
}

let asking: AbortController | null = null;
let changedMeanwhile = false;

/** Asks for the list again: for another filter at once, for a change in the library once the answer under way is there. */
export async function loadInbox(anew: boolean): Promise<void> {
  if (asking && !anew) {
    changedMeanwhile = true;
    return;
  }
  asking?.abort();
  const controller = new AbortController();
  asking = controller;
  const filter = inboxFilterStore.get();
  changedMeanwhile = false;
  try {
    const list = await backend.call('inbox.list', { ...filter, keep: [...kept] }, controller.signal);
    const before = shownInboxStore.get();
    const shown = toShown(list, filter);
    stale = true;
    // The same article has other hits among those that are not relevant.
    const isOther = (before?.filter.state === 'dismissed') !== (filter.state === 'dismissed');
    if (isOther) inboxEntriesStore.set(new Map());
    shownInboxStore.set(shown);
    if (before) {
      inboxSelectionStore.update((selection) =>
        afterChange(selection, before.keys, (key) => shown.placeOf(key) >= 0),
      );
    }
    void loadEntries();
  } catch (error) {
    tell(error);
  } finally {
    if (asking === controller) asking = null;
  }
  if (changedMeanwhile && asking === null) await loadInbox(false);
}

/** More are let go when others come into view. */
const ENTRIES_KEPT = 1_000;
let inView = { first: 0, last: -1 };
let loading = false;
/** The library changed since the entries in view were asked for. */
let stale = false;

/** Loads what is missing between these places. */
export function showInboxEntries(first: number, last: number): void {
  inView = { first, last };
  void loadEntries();
}

async function loadEntries(): Promise<void> {
  const shown = shownInboxStore.get();
  if (loading || !shown) return;
  const asked = inView;
  const places = Array.from({ length: asked.last - asked.first + 1 }, (_, index) => asked.first + index);
  const there = places.filter((place) => place >= 0 && place < shown.keys.length);
  const known = inboxEntriesStore.get();
  const wanted = stale ? there : there.filter((place) => !known.has(shown.keys[place] as string));
  if (wanted.length === 0) return;
  loading = true;
  stale = false;
  try {
    const dismissed = shown.filter.state === 'dismissed';
    const entries = await backend.call('inbox.entries', {
      entries: wanted.slice(0, 500).map(shown.entryKey),
      dismissed,
    });
    inboxEntriesStore.update((before) => {
      const next = new Map(before.size > ENTRIES_KEPT ? [] : before);
      for (const entry of entries) next.set(keyOf(entry), entry);
      return next;
    });
  } catch (error) {
    tell(error);
    return;
  } finally {
    loading = false;
  }
  // What came into view meanwhile. An entry that is gone is not in the next list either.
  if (stale || inView !== asked || shownInboxStore.get() !== shown) await loadEntries();
}
