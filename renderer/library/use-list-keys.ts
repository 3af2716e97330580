import { type RefObject, useEffect, useRef } from 'react';
import type { ArticleRow } from '../../electron/contract/replies.ts';
import { hasMod, isTextField } from '../app/use-global-keys.ts';
import { focusPane } from '../reading/pane-focus.ts';
import { markRead, markStarred, restoreArticles, trashArticles } from '../state/article-actions.ts';
import { isMac } from '../state/bridge.ts';
import { dialogStore } from '../state/dialogs.ts';
import { openArticle, openBeside, panesStore } from '../state/panes.ts';
import { selectedIds } from '../state/selection.ts';
import type { ListSelection } from './use-list-selection.ts';

export interface ListKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly selection: ListSelection;
  readonly total: number;
  /** Rows that fit on a page. */
  readonly page: () => number;
  /** The loaded ones of the selected rows. */
  readonly selectedRows: () => readonly ArticleRow[];
  readonly query: string;
  /** Scrolls a place into view. */
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

function act(key: string, rows: readonly ArticleRow[], selection: ListSelection): boolean {
  const ids = selectedIds();
  if (ids.length === 0) return false;
  if (key === 'm' || key === ' ') {
    void markRead(
      ids,
      rows.some(({ read }) => !read),
    );
  } else if (key === 's') {
    void markStarred(
      ids,
      rows.some(({ starred }) => !starred),
    );
  } else if (key === 'Delete' || (isMac && key === 'Backspace')) {
    if (rows.some(({ trashed }) => trashed)) return false;
    selection.follow();
    void trashArticles(ids);
  } else if (key === 'r' && rows.every(({ trashed }) => trashed)) {
    selection.follow();
    void restoreArticles(ids);
  } else return false;
  return true;
}

/** The keys of the list. j and k work wherever no text is typed, all others while the list has the focus. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { list, selection, total, page, selectedRows, query, reveal } = latest.current;
      const focused = event.target instanceof Node && list.current?.contains(event.target) === true;
      if (event.defaultPrevented || event.altKey || dialogStore.get() !== null || isTextField(event.target))
        return;
      if (event.target instanceof Element && event.target.closest('[role=menu], [role=dialog]')) return;
      if (total === 0) return;
      const mod = hasMod(event);
      const current = selection.place();
      if (focused && event.key === 'Enter') {
        void selection.moveTo(Math.max(0, current)).then((row) => {
          if (!row) return;
          if (mod) openBeside(row.id, query);
          else {
            // A second Enter goes where the first one opened it, to read on by keyboard.
            const { left, right } = panesStore.get();
            if (row.id === left || row.id === right) focusPane(row.id === left ? 'left' : 'right');
            else openArticle(row.id, { query });
          }
        });
      } else if (focused && mod && event.key === 'a') {
        void selection.selectAll();
      } else if (mod) {
        return;
      } else {
        const anywhere = event.key === 'j' || event.key === 'k';
        const to = focused || anywhere ? target(event.key, current, total, page()) : null;
        if (to !== null) {
          list.current?.focus();
          reveal(to);
          void selection.moveTo(to, event.shiftKey && !anywhere);
        } else if (!(focused && act(event.key, selectedRows(), selection))) return;
      }
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
