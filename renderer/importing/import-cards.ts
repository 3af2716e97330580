import type { ImportRow } from '../../electron/contract/replies.ts';
import type { ImportItem } from '../../electron/domain/import-record.ts';
import { type ImportPace, nextPace } from './import-pace.ts';

/** What became of an import's undo. */
export interface UndoneImport {
  readonly trashed: number;
  readonly kept: number;
  /** The articles were put back since. */
  readonly putBack: boolean;
}

/** One import as the window shows it: while it runs, and as a report afterwards. */
export interface ImportCard {
  readonly row: ImportRow;
  /** Skipped and failed items (of a paste: all), null until they were asked for. */
  readonly items: readonly ImportItem[] | null;
  readonly undone: UndoneImport | null;
  /** While it runs. */
  readonly pace: ImportPace | null;
}

/** The cards that stand in the window, the oldest first. */
export type ImportCards = readonly ImportCard[];

/**
 * Takes in news of an import. A report stands until it is dismissed or the next import begins, so a first sight of an
 * import clears the reports before it; imports that still run stack. `now` in milliseconds since 1970.
 */
export function withRow(cards: ImportCards, row: ImportRow, now: number): ImportCards {
  const known = cards.find((card) => card.row.id === row.id);
  const running = row.state === 'running';
  if (!known || (running && known.row.resumedAt !== row.resumedAt)) {
    const others = cards.filter((card) => card.row.state === 'running' && card.row.id !== row.id);
    return [...others, { row, items: null, undone: null, pace: running ? nextPace(null, row, now) : null }];
  }
  // A late progress event must not bring a finished import back to life.
  if (known.row.state !== 'running' && running) return cards;
  const pace = running ? nextPace(known.pace, row, now) : null;
  return cards.map((card) => (card === known ? { ...card, row, pace } : card));
}

/** Adds what was found out about an import's items. */
export function withItems(cards: ImportCards, id: number, items: readonly ImportItem[]): ImportCards {
  return cards.map((card) => (card.row.id === id ? { ...card, items } : card));
}

/** Notes that an import was undone; its report then says so. */
export function withUndone(cards: ImportCards, id: number, undone: UndoneImport | null): ImportCards {
  return cards.map((card) => (card.row.id === id ? { ...card, undone } : card));
}

/** Takes a card away. */
export function withoutCard(cards: ImportCards, id: number): ImportCards {
  return cards.filter((card) => card.row.id !== id);
}

/** The import that Ctrl+Z takes back: the newest report that put something into the library and was not undone yet. */
export function undoable(cards: ImportCards): ImportCard | null {
  return (
    cards.findLast((card) => card.row.state !== 'running' && card.row.imported > 0 && card.undone === null) ??
    null
  );
}
