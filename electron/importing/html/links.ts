import type { Block, InlineRange } from '../../domain/blocks.ts';

/**
 * The address of a page that does not say its own, and of links that lead nowhere else: without one its relative links lead nowhere,
 * but that they are links still tells what is beside the article.
 */
export const NOWHERE = 'https://page.invalid/';

/** The links of a block, in reading order. */
export function linksOf({ ranges = [] }: Block): InlineRange[] {
  return ranges.filter(({ kind }) => kind === 'link');
}

/** How much of a block's text is in links, 0 to 1. */
export function linkedShare(block: Block): number {
  let linked = 0;
  for (const { start, end } of linksOf(block)) linked += end - start;
  return linked / Math.max(1, block.text.length);
}

/** Its last link, where only a mark or two follow it. */
export function linkAtEnd(block: Block): InlineRange | null {
  const last = linksOf(block).pop();
  if (!last || /[\p{L}\p{Nd}]/u.test(block.text.slice(last.end))) return null;
  return last;
}
