import { expect, test } from 'vitest';
import {
  afterChange,
  extendTo,
  type InboxSelection,
  moveTo,
  NOTHING_SELECTED,
  selectedKeys,
  selectOne,
  toggleMark,
} from './inbox-selection.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const placeIn = (keys: readonly string[]) => (key: string) => keys.indexOf(key);
const placeOf = placeIn(KEYS);

function after(selection: InboxSelection, keys: readonly string[]): InboxSelection {
  return afterChange(selection, KEYS, (key) => keys.includes(key));
}

test('an action is about the current entry, or about all that are marked, in the order of the list', () => {
  expect(selectedKeys(NOTHING_SELECTED, placeOf)).toEqual([]);
  const one = selectOne('c');
  expect(selectedKeys(one, placeOf)).toEqual(['c']);
  const marked = toggleMark(moveTo(toggleMark(one, 'c', false), 'd'), 'a', false);
  expect(selectedKeys(marked, placeOf)).toEqual(['a', 'c']);
  expect(selectedKeys(moveTo(marked, 'e'), placeOf)).toEqual(['a', 'c']);
  expect(selectedKeys(toggleMark(marked, 'a', false), placeOf)).toEqual(['c']);
});

test('a press with Ctrl takes the entry that was current with it', () => {
  expect(selectedKeys(toggleMark(selectOne('b'), 'd', true), placeOf)).toEqual(['b', 'd']);
  expect(selectedKeys(toggleMark(selectOne('b'), 'b', true), placeOf)).toEqual(['b']);
});

test('a range goes from where it began, in either direction', () => {
  const down = extendTo(selectOne('b'), KEYS, placeOf, 'd');
  expect([down.current, selectedKeys(down, placeOf)]).toEqual(['d', ['b', 'c', 'd']]);
  expect(selectedKeys(extendTo(down, KEYS, placeOf, 'a'), placeOf)).toEqual(['a', 'b']);
});

test('while entries come and go the selection stays where it is, and moves on only when its entry left', () => {
  const one = selectOne('c');
  expect(after(one, ['x', 'y', ...KEYS])).toBe(one);
  expect(after(one, ['a', 'b', 'd', 'e']).current).toBe('d');
  expect(after(one, ['a', 'b']).current).toBe('b');
  expect(after(one, []).current).toBeNull();
  const range = extendTo(selectOne('b'), KEYS, placeOf, 'd');
  expect(after(range, ['a', 'd', 'e'])).toEqual({ current: 'd', anchor: 'd', marked: new Set(['d']) });
});
