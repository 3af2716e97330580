import type { TextRange } from '../../electron/domain/mention.ts';

/** A range over a text with whatever it stands for. */
export interface Layer<Value> extends TextRange {
  readonly value: Value;
}

/** A stretch of text, or a range with what lies in it. */
export type MarkNode<Value> =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'mark';
      readonly start: number;
      readonly end: number;
      readonly value: Value;
      readonly children: readonly MarkNode<Value>[];
    };

/**
 * Lays ranges over the text from `start` to `end` as a tree, the way elements nest. Of two ranges one inside the other
 * becomes its child; where they cross, the later one is cut at the edge of the earlier, so that nothing is lost and no
 * character is shown twice. Of equal ranges the one that was given first lies outside.
 */
export function markTree<Value>(
  start: number,
  end: number,
  layers: readonly Layer<Value>[],
): readonly MarkNode<Value>[] {
  const waiting = layers
    .map((layer) => ({ ...layer, start: Math.max(start, layer.start), end: Math.min(end, layer.end) }))
    .filter((layer) => layer.end > layer.start)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const nodes: MarkNode<Value>[] = [];
  let at = start;
  for (let layer = waiting.shift(); layer; layer = waiting.shift()) {
    const outer = layer;
    if (outer.start > at) nodes.push({ kind: 'text', start: at, end: outer.start });
    const inner: Layer<Value>[] = [];
    const later: Layer<Value>[] = [];
    for (const other of waiting.splice(0)) {
      if (other.start < outer.end) inner.push({ ...other, end: Math.min(other.end, outer.end) });
      if (other.end > outer.end) later.push({ ...other, start: Math.max(other.start, outer.end) });
    }
    later.sort((one, other) => one.start - other.start || other.end - one.end);
    waiting.push(...later);
    const children = markTree(outer.start, outer.end, inner);
    nodes.push({ kind: 'mark', start: outer.start, end: outer.end, value: outer.value, children });
    at = outer.end;
  }
  if (at < end) nodes.push({ kind: 'text', start: at, end });
  return nodes;
}
