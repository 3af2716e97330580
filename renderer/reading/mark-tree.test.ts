import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Layer, type MarkNode, markTree } from './mark-tree.ts';

/** For every character, in order: what lies over it. */
function coverage(
  nodes: readonly MarkNode<number>[],
  over: readonly number[] = [],
): (readonly [number, readonly number[]])[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'mark') return coverage(node.children, [...over, node.value]);
    return Array.from({ length: node.end - node.start }, (_, index) => [node.start + index, over] as const);
  });
}

const layers = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 45 }), fc.integer({ min: 0, max: 20 })), { maxLength: 12 })
  .map((ranges): Layer<number>[] =>
    ranges.map(([start, length], value) => ({ start, end: start + length, value })),
  );

test('every character stands once, in order, under exactly the ranges that cover it', () => {
  fc.assert(
    fc.property(layers, (given) => {
      const seen = coverage(markTree(0, 40, given));
      const wanted = Array.from({ length: 40 }, (_, at) => [
        at,
        given.filter(({ start, end }) => start <= at && at < end).map(({ value }) => value),
      ]);
      expect(seen.map(([at, over]) => [at, [...over].sort((one, other) => one - other)])).toEqual(wanted);
    }),
  );
});

test('a range inside another is its child and stays whole', () => {
  expect(
    markTree(0, 10, [
      { start: 4, end: 6, value: 'search' },
      { start: 2, end: 8, value: 'alert' },
    ]),
  ).toEqual([
    { kind: 'text', start: 0, end: 2 },
    {
      kind: 'mark',
      start: 2,
      end: 8,
      value: 'alert',
      children: [
        { kind: 'text', start: 2, end: 4 },
        { kind: 'mark', start: 4, end: 6, value: 'search', children: [{ kind: 'text', start: 4, end: 6 }] },
        { kind: 'text', start: 6, end: 8 },
      ],
    },
    { kind: 'text', start: 8, end: 10 },
  ]);
});

test('ranges that cross are cut at the edge of the earlier one', () => {
  const text = (start: number, end: number) => ({ kind: 'text', start, end });
  expect(
    markTree(0, 6, [
      { start: 0, end: 4, value: 'first' },
      { start: 2, end: 6, value: 'second' },
    ]),
  ).toEqual([
    {
      kind: 'mark',
      start: 0,
      end: 4,
      value: 'first',
      children: [text(0, 2), { kind: 'mark', start: 2, end: 4, value: 'second', children: [text(2, 4)] }],
    },
    { kind: 'mark', start: 4, end: 6, value: 'second', children: [text(4, 6)] },
  ]);
});
