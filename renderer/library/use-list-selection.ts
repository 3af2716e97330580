import { type MouseEvent, useEffect, useRef } from 'react';
import type { ArticleRow } from '../../electron/contract/replies.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { hasMod } from '../app/use-global-keys.ts';
import { selectionStore, selectOnly } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { placeOf, type RowSource, rowAt, WINDOW } from './row-source.ts';

export interface ListSelection {
  /** The place of the current article; where it has left the list, the place before the one it had, for the next key. */
  place(): number;
  /** When the selected articles leave the list, the one that takes their place is to be selected. */
  follow(): void;
  /** Goes to a place, loading it where it must be; with `extend` everything from the anchor to there is selected. */
  moveTo(place: number, extend?: boolean): Promise<ArticleRow | null>;
  /** A press on a row. True when it was a plain one, which opens the article. */
  press(event: MouseEvent, place: number): boolean;
  selectAll(): Promise<void>;
}

/** Selection as lists have it everywhere: one, a range with Shift, single ones with Ctrl or ⌘. */
export function useListSelection(source: RowSource, onFail: (error: unknown) => void): ListSelection {
  const anchor = useRef(0);
  const lastPlace = useRef(0);
  const lastQuestion = useRef(0);
  /** The article that was last current in this list, loaded or not; one that was made current elsewhere never left it. */
  const here = useRef<ArticleId | null>(null);
  const following = useRef(false);
  const selection = useStore(selectionStore);
  const rows = useStore(source.rows);

  useEffect(() => {
    const place = placeOf(rows, selection.current);
    const sameList = lastQuestion.current === rows.question;
    lastQuestion.current = rows.question;
    if (place >= 0) {
      lastPlace.current = place;
      here.current = selection.current;
      return;
    }
    if (!sameList) {
      lastPlace.current = 0;
      here.current = null;
      return;
    }
    const window = rows.windows.get(Math.floor(lastPlace.current / WINDOW));
    if (!window || selection.current === null || here.current !== selection.current) return;
    // It left the list: it was moved to the trash, or read where only unread ones are shown.
    here.current = null;
    const next = rowAt(rows, Math.min(lastPlace.current, (rows.total ?? 0) - 1));
    selectOnly(following.current ? (next?.id ?? null) : null);
    following.current = false;
  }, [rows, selection.current]);

  async function rowsBetween(first: number, last: number): Promise<readonly ArticleRow[]> {
    try {
      return await source.load(first, last);
    } catch (error) {
      onFail(error);
      return [];
    }
  }

  async function selectRange(place: number): Promise<ArticleRow | null> {
    const found = await rowsBetween(Math.min(anchor.current, place), Math.max(anchor.current, place));
    const target = place >= anchor.current ? found.at(-1) : found[0];
    if (!target) return null;
    selectionStore.set({ current: target.id, ids: new Set(found.map(({ id }) => id)) });
    return target;
  }

  async function moveTo(place: number, extend = false): Promise<ArticleRow | null> {
    lastPlace.current = place;
    if (extend) return selectRange(place);
    anchor.current = place;
    const row = rowAt(source.rows.get(), place) ?? (await rowsBetween(place, place))[0];
    if (!row || lastPlace.current !== place) return null;
    here.current = row.id;
    selectOnly(row.id);
    return row;
  }

  function toggle(place: number): void {
    const row = rowAt(source.rows.get(), place);
    if (!row) return;
    anchor.current = place;
    const ids = new Set(selectionStore.get().ids);
    if (!ids.delete(row.id)) ids.add(row.id);
    selectionStore.set({ current: row.id, ids });
  }

  return {
    place: () => {
      const { current } = selectionStore.get();
      const place = placeOf(source.rows.get(), current);
      if (place >= 0) return place;
      return current !== null && here.current === current ? lastPlace.current : lastPlace.current - 1;
    },
    follow() {
      following.current = true;
      const { ids } = selectionStore.get();
      const places = [...ids].map((id) => placeOf(source.rows.get(), id)).filter((place) => place >= 0);
      if (places.length > 0) lastPlace.current = Math.min(...places);
    },
    moveTo,
    press(event, place) {
      if (event.shiftKey) void moveTo(place, true);
      else if (hasMod(event)) toggle(place);
      else {
        void moveTo(place);
        return true;
      }
      return false;
    },
    async selectAll() {
      const total = source.rows.get().total ?? 0;
      if (total === 0) return;
      const found = await rowsBetween(0, total - 1);
      const current = selectionStore.get().current ?? found[0]?.id ?? null;
      selectionStore.set({ current, ids: new Set(found.map(({ id }) => id)) });
    },
  };
}
