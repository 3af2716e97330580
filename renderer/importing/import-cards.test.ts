import { expect, test } from 'vitest';
import type { ImportRow } from '../../electron/contract/replies.ts';
import {
  type ImportCards,
  undoable,
  withItems,
  withoutCard,
  withRow as withRowAt,
  withUndone,
} from './import-cards.ts';

const withRow = (cards: ImportCards, news: ImportRow): ImportCards => withRowAt(cards, news, 0);

function row(id: number, changes: Partial<ImportRow> = {}): ImportRow {
  return {
    id,
    kind: 'files',
    label: '3 files',
    state: 'running',
    startedAt: 0,
    finishedAt: null,
    resumedAt: null,
    filesLeft: 3,
    filesTotal: 3,
    offered: 0,
    imported: 0,
    skipped: 0,
    failed: 0,
    ...changes,
  };
}

const ids = (cards: ImportCards): number[] => cards.map((card) => card.row.id);

test('running imports stack; the next import clears the reports before it', () => {
  let cards: ImportCards = [];
  cards = withRow(cards, row(1));
  cards = withRow(cards, row(2));
  expect(ids(cards)).toEqual([1, 2]);
  cards = withRow(cards, row(1, { state: 'finished', imported: 3 }));
  expect(ids(cards)).toEqual([1, 2]);
  cards = withRow(cards, row(3));
  expect(ids(cards)).toEqual([2, 3]);
});

test('a late progress event does not bring a report back to life', () => {
  const ended = withRow([], row(1, { state: 'finished', imported: 3 }));
  expect(withRow(ended, row(1, { imported: 2 }))).toEqual(ended);
});

test('an import that is taken up again runs again, in place of its report', () => {
  const ended = withRow([], row(1, { state: 'interrupted', imported: 3 }));
  const again = withRow(ended, row(1, { imported: 3, resumedAt: 5 }));
  expect(again.map((card) => card.row.state)).toEqual(['running']);
  expect(withRow(again, row(1, { state: 'finished', resumedAt: 5 })).map((card) => card.row.state)).toEqual([
    'finished',
  ]);
});

test('the newest report with something in it can be undone, once', () => {
  let cards = withRow([], row(1, { state: 'finished', imported: 3 }));
  expect(undoable(cards)?.row.id).toBe(1);
  cards = withUndone(cards, 1, { trashed: 3, kept: 0, putBack: false });
  expect(undoable(cards)).toBeNull();
  expect(undoable(withRow([], row(2)))).toBeNull();
  expect(undoable(withRow([], row(2, { state: 'finished', failed: 1 })))).toBeNull();
});

test('items and dismissal touch one card only', () => {
  const cards = withRow(withRow([], row(1)), row(2));
  expect(withItems(cards, 2, []).map((card) => card.items)).toEqual([null, []]);
  expect(ids(withoutCard(cards, 1))).toEqual([2]);
});
