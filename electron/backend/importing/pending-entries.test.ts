import { expect, test, vi } from 'vitest';
import type { ParseFailure } from '../../contract/parser-messages.ts';
import type { Active, Pending } from './import-account.ts';
import { createPendingEntries } from './pending-entries.ts';

/** A second, which it is by itself, is little on a busy machine. */
const WITHIN = { timeout: 30_000 };

function startImport(id: number): Active {
  return {
    ...{
      id,
      paths: new Map(),
      insist: false,
      asking: 'never',
      columns: [],
      mappings: new Map(),
      given: new Map(),
      replaced: new Set(),
      waiting: [],
    },
    ...{ reading: new Set(), positions: new Map(), earlier: new Map(), again: false },
    bytes: { current: () => null, read() {}, done() {} },
    newHits: new Map(),
    controller: new AbortController(),
    lastProgress: 0,
  };
}

function results(active: Active, count: number): Pending {
  const result: ParseFailure = { ok: false, part: '', reason: { code: 'no-text' } };
  return { active, file: 0, results: new Array(count).fill(result), packs: [], stored() {} };
}

test('a batch is a transaction long, and what is left is stored next', async () => {
  const active = startImport(1);
  const batches: number[] = [];
  const pending = createPendingEntries(() => batches.push(pending.takeBatch().length));
  for (let message = 0; message < 9; message += 1) pending.add(results(active, 100));
  expect([pending.hasRoomFor(100), pending.isEmpty()]).toEqual([false, false]);
  await vi.waitUntil(() => pending.isEmpty(), WITHIN);
  expect(batches).toEqual([4, 4, 1]);
  expect(pending.hasRoomFor(100)).toBe(true);
});

test('however much a canceled import has left behind, the end of another file is stored', async () => {
  const canceled = startImport(1);
  const other = startImport(2);
  const end: Pending = { active: other, file: 0, done: { failure: null, given: 0 } };
  const batches: Pending[][] = [];
  const pending = createPendingEntries(() => batches.push(pending.takeBatch()));
  for (let message = 0; message < 6; message += 1) pending.add(results(canceled, 100));
  pending.add(end);
  canceled.controller.abort();
  await vi.waitUntil(() => pending.isEmpty(), WITHIN);
  expect(batches).toEqual([[end]]);
});
