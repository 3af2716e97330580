import type { InboxGroup } from '../../electron/contract/inbox.ts';

/** A line of the list: the heading of a group, or the entry at a place. */
export type InboxItem =
  | { readonly kind: 'group'; readonly group: InboxGroup }
  | { readonly kind: 'entry'; readonly place: number };

/** In px. */
export const ENTRY_HEIGHT = 104;
export const HEADING_HEIGHT = 32;

/** Where the headings of groups stand between the entries. */
export interface InboxLayout {
  /** Entries and headings. */
  readonly items: number;
  itemAt(index: number): InboxItem;
  /** Where an entry stands among the items. */
  indexOf(place: number): number;
  /** Where an entry begins, in px from the first heading. */
  topOf(place: number): number;
}

/** Lays entries out group after group, each below its heading. Holds as much as there are groups, however many entries. */
export function layOut(groups: readonly InboxGroup[]): InboxLayout {
  /** The place of each group's first entry. */
  const firsts: number[] = [];
  let entries = 0;
  for (const group of groups) {
    firsts.push(entries);
    entries += group.entries;
  }

  /** The last group for which `begins` is at most the value. */
  function groupOf(value: number, begins: (group: number) => number): number {
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (begins(middle) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  const headingsUpTo = (place: number): number => 1 + groupOf(place, (group) => firsts[group] as number);
  return {
    items: entries + groups.length,
    itemAt(index) {
      const at = groupOf(index, (group) => (firsts[group] as number) + group);
      const head = (firsts[at] as number) + at;
      return index === head
        ? { kind: 'group', group: groups[at] as InboxGroup }
        : { kind: 'entry', place: index - at - 1 };
    },
    indexOf: (place) => place + headingsUpTo(place),
    topOf: (place) => place * ENTRY_HEIGHT + headingsUpTo(place) * HEADING_HEIGHT,
  };
}
