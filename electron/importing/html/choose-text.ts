import type { Block } from '../../domain/blocks.ts';

/** Blocks shorter than this say little of which text is the article's, in characters. */
const TELLING = 50;
const MOST = 0.8;

/**
 * Which of two readings of a page is the article: `own`, found by where the running text lies, or `read`, found by Readability.
 * Readability's, unless it lacks more than a fifth of the running text of ours, and either ours has nearly all of its text too (it then
 * lost a part) or the page itself says where the article is (`isSemantic`).
 */
export function chooseText(
  own: readonly Block[],
  read: readonly Block[],
  isSemantic: boolean,
): readonly Block[] {
  if (read.length === 0) return own;
  if (own.length === 0 || shareIn(own, read) >= MOST) return read;
  return isSemantic || shareIn(read, own) >= MOST ? own : read;
}

/** How much of the running text of one reading is in the other, 0 to 1. */
function shareIn(one: readonly Block[], other: readonly Block[]): number {
  const texts = new Set(other.map(({ text }) => text));
  let all = 0;
  let found = 0;
  for (const { text } of one) {
    if (text.length < TELLING) continue;
    all += text.length;
    if (texts.has(text)) found += text.length;
  }
  return all === 0 ? 0 : found / all;
}
