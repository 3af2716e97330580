/** What is selected in the inbox. Each entry is known by its key, so that a selection holds while entries come and go. */
export interface InboxSelection {
  /** Where the keyboard stands; null in an empty list. */
  readonly current: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
  /** What was marked by X, Ctrl or Shift. Where it is empty, the current entry alone is meant. */
  readonly marked: ReadonlySet<string>;
}

export const NOTHING_SELECTED: InboxSelection = { current: null, anchor: null, marked: new Set() };

/** Moves the keyboard to an entry; what is marked stays. */
export function moveTo(selection: InboxSelection, key: string): InboxSelection {
  return { ...selection, current: key, anchor: key };
}

/** Selects one entry and nothing else. */
export function selectOne(key: string): InboxSelection {
  return { current: key, anchor: key, marked: new Set() };
}

/** Marks an entry, or takes its mark away. With nothing marked, the entry that was current is marked too, unless it is the same. */
export function toggleMark(selection: InboxSelection, key: string, withCurrent: boolean): InboxSelection {
  const marked = new Set(selection.marked);
  if (withCurrent && marked.size === 0 && selection.current !== null && selection.current !== key) {
    marked.add(selection.current);
  }
  if (!marked.delete(key)) marked.add(key);
  return { current: key, anchor: key, marked };
}

/** Marks everything from the anchor to an entry. */
export function extendTo(
  selection: InboxSelection,
  keys: readonly string[],
  placeOf: (key: string) => number,
  key: string,
): InboxSelection {
  const anchor = selection.anchor ?? key;
  const from = placeOf(anchor);
  const to = placeOf(key);
  if (from < 0 || to < 0) return selectOne(key);
  const marked = new Set(keys.slice(Math.min(from, to), Math.max(from, to) + 1));
  return { current: key, anchor, marked };
}

/**
 * The selection after the list changed: what left the list is selected no more, and where the current entry left, the
 * one that followed it is current, or else the one before.
 */
export function afterChange(
  selection: InboxSelection,
  before: readonly string[],
  isThere: (key: string) => boolean,
): InboxSelection {
  const { current, anchor, marked } = selection;
  const stillMarked = [...marked].every(isThere) ? marked : new Set([...marked].filter(isThere));
  const stillAnchor = anchor !== null && isThere(anchor) ? anchor : null;
  if (current === null || isThere(current)) {
    if (stillMarked === marked && stillAnchor === anchor) return selection;
    return { current, anchor: stillAnchor ?? current, marked: stillMarked };
  }
  const place = before.indexOf(current);
  const next =
    before.slice(place + 1).find(isThere) ?? before.slice(0, Math.max(0, place)).findLast(isThere) ?? null;
  return { current: next, anchor: next, marked: stillMarked };
}

/** What an action is about, in the order of the list. */
export function selectedKeys(selection: InboxSelection, placeOf: (key: string) => number): readonly string[] {
  const { current, marked } = selection;
  if (marked.size === 0) return current === null || placeOf(current) < 0 ? [] : [current];
  return [...marked].filter((key) => placeOf(key) >= 0).sort((one, other) => placeOf(one) - placeOf(other));
}
