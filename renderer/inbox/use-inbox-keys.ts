import { type RefObject, useEffect, useRef } from 'react';
import { hasMod, isTextField } from '../app/use-global-keys.ts';
import { focusPane } from '../reading/pane-focus.ts';
import { dialogStore } from '../state/dialogs.ts';
import { panesStore } from '../state/panes.ts';
import {
  dismissSelected,
  markSelected,
  openFromInbox,
  toggleSelectedSeen,
  undoLast,
} from './inbox-actions.ts';
import { extendTo, moveTo, selectOne, toggleMark } from './inbox-selection.ts';
import { inboxSelectionStore, type ShownInbox, shownInboxStore } from './inbox-state.ts';

export interface InboxKeys {
  readonly list: RefObject<HTMLElement | null>;
  /** Entries that fit on a page. */
  readonly page: () => number;
  /** Scrolls an entry into view. */
  readonly reveal: (place: number) => void;
}

/** How far a key moves, or null for keys that do not move. */
function target(key: string, place: number, total: number, page: number): number | null {
  const last = total - 1;
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return Math.min(last, place + 1);
    case 'k':
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'PageDown':
      return Math.min(last, place + page);
    case 'PageUp':
      return Math.max(0, place - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Keys that work wherever no text is typed, so that one can put an article away while reading it. True when it was one. */
function actAnywhere(key: string): boolean {
  if (key === 'e') markSelected('done');
  else if (key === 'u') markSelected('unread');
  else if (key === '!') dismissSelected();
  else if (key === 'z') void undoLast();
  else return false;
  return true;
}

/** Keys of the list itself. True when it was one. */
function actInList(key: string, shown: ShownInbox, place: number): boolean {
  const current = shown.keys[place];
  if (key === 'm') toggleSelectedSeen();
  else if ((key === 'x' || key === ' ') && current !== undefined) {
    inboxSelectionStore.update((selection) => toggleMark(selection, current, false));
  } else if (key === 'Escape') {
    inboxSelectionStore.update((selection) => ({ ...selection, marked: new Set() }));
  } else return false;
  return true;
}

function open(shown: ShownInbox, place: number, beside: boolean): void {
  const entry = shown.entryKey(place);
  const { left, right } = panesStore.get();
  // A second Enter goes where the first one opened it, to read on by keyboard.
  if (!beside && (entry.article === left || entry.article === right)) {
    focusPane(entry.article === left ? 'left' : 'right');
    return;
  }
  inboxSelectionStore.update((selection) => moveTo(selection, shown.keys[place] as string));
  openFromInbox(entry, beside);
}

/** The keys of the inbox. j and k and what one does with a hit work wherever no text is typed, the others while the list has the focus. */
export function useInboxKeys(keys: InboxKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { list, page, reveal } = latest.current;
      if (event.defaultPrevented || event.altKey || dialogStore.get() !== null || isTextField(event.target))
        return;
      if (
        event.target instanceof Element &&
        event.target.closest('[role=menu], [role=dialog], [role=listbox]:not([data-inbox])')
      )
        return;
      const shown = shownInboxStore.get();
      if (!shown) return;
      const focused = event.target instanceof Node && list.current?.contains(event.target) === true;
      const total = shown.keys.length;
      const { current } = inboxSelectionStore.get();
      const place = current === null ? -1 : shown.placeOf(current);
      const mod = hasMod(event);
      if (focused && event.key === 'Enter' && total > 0) open(shown, Math.max(0, place), mod);
      else if (focused && mod && event.key.toLowerCase() === 'a') {
        inboxSelectionStore.update((selection) => ({ ...selection, marked: new Set(shown.keys) }));
      } else if (mod || event.ctrlKey || event.metaKey) return;
      else {
        const anywhere = event.key === 'j' || event.key === 'k';
        const to = (focused || anywhere) && total > 0 ? target(event.key, place, total, page()) : null;
        if (to !== null) {
          list.current?.focus();
          reveal(to);
          const key = shown.keys[to] as string;
          inboxSelectionStore.update((selection) =>
            event.shiftKey && !anywhere
              ? extendTo(selection, shown.keys, shown.placeOf, key)
              : selection.marked.size > 0
                ? moveTo(selection, key)
                : selectOne(key),
          );
        } else if (!(actAnywhere(event.key) || (focused && actInList(event.key, shown, place)))) return;
      }
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
