import type { TextRange } from '../../electron/domain/mention.ts';

export interface MarkedRange extends TextRange {
  readonly marked: boolean;
}

/** Cuts a text of this length into marked and plain stretches, in order. What two marks share belongs to the first; what lies outside is cut. */
export function splitMarks(length: number, marks: readonly TextRange[]): readonly MarkedRange[] {
  const sorted = [...marks].sort((one, other) => one.start - other.start);
  const ranges: MarkedRange[] = [];
  let at = 0;
  for (const mark of sorted) {
    const start = Math.max(at, mark.start);
    const end = Math.min(length, mark.end);
    if (end <= start) continue;
    if (start > at) ranges.push({ start: at, end: start, marked: false });
    ranges.push({ start, end, marked: true });
    at = end;
  }
  if (at < length) ranges.push({ start: at, end: length, marked: false });
  return ranges;
}
