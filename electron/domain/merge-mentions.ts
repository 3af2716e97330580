import type { Mention } from './mention.ts';

/** Mentions in reading order (the headline first), those that overlap made one. */
export function mergeMentions(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2) return mentions;
  const merged: Mention[] = [];
  for (const mention of mentions.toSorted(
    (one, other) => one.block - other.block || one.start - other.start,
  )) {
    const before = merged.at(-1);
    if (before && before.block === mention.block && mention.start < before.end) {
      merged[merged.length - 1] = { ...before, end: Math.max(before.end, mention.end) };
    } else {
      merged.push(mention);
    }
  }
  return merged;
}
