import type { Block } from '../../domain/blocks.ts';
import { CREDIT_AT_END, PICTURE_CREDIT } from '../metadata/beside-words.ts';
import { endsSentence } from '../metadata/sentences.ts';

/** From this share on a block is a link and nothing else. */
const ALL_LINK = 0.85;
/** An article that is mostly links is a list of them, and stays. */
const MOST_OF_TEXT = 0.4;
const SHORTEST_TEXT = 70;

/**
 * Takes out of an article's blocks what only its links and its place tell to be something else:
 * - paragraphs and list items that are one link each (links to other articles), unless the text is mostly made of such;
 * - what stands before the first running text and is no heading: a link, a rubric, a button;
 * - headings and lines with a colon that nothing follows any more;
 * - who made the picture, behind or in place of a caption.
 */
export function trimBlocks(blocks: readonly Block[]): Block[] {
  const cut = blocks.map(isOneLink);
  const linked = blocks.reduce((sum, { text }, index) => sum + (cut[index] ? text.length : 0), 0);
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (linked > all * MOST_OF_TEXT) cut.fill(false);
  cutBeforeText(blocks, cut);
  cutEmptySections(blocks, cut);
  return blocks.flatMap((block, index) => (cut[index] ? [] : withoutCredit(block)));
}

function isOneLink(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false;
  return linkedShare(block) >= ALL_LINK;
}

function linkedShare({ text, ranges = [] }: Block): number {
  let linked = 0;
  for (const range of ranges) if (range.kind === 'link') linked += range.end - range.start;
  return linked / text.length;
}

function cutBeforeText(blocks: readonly Block[], cut: boolean[]): void {
  const first = blocks.findIndex(
    ({ kind, text }) => kind === 'paragraph' && (text.length >= SHORTEST_TEXT || endsSentence(text)),
  );
  for (let index = 0; index < first; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'list-item' || (block.kind === 'paragraph' && linkedShare(block) > 0.5))
      cut[index] = true;
  }
}

/** A heading (or a line with a colon) above what was cut belongs to it. */
function cutEmptySections(blocks: readonly Block[], cut: boolean[]): void {
  let isEmpty = true;
  let hadCut = false;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { kind, text } = blocks[index] as Block;
    if (cut[index]) {
      hadCut = true;
      continue;
    }
    const opens = kind === 'heading' || (kind === 'paragraph' && text.length < 100 && /[:：]$/u.test(text));
    if (opens && (isEmpty || (hadCut && cut[index + 1]))) {
      cut[index] = true;
      continue;
    }
    isEmpty = false;
    hadCut = false;
  }
}

function withoutCredit(block: Block): Block[] {
  if (block.kind !== 'caption') return [block];
  if (PICTURE_CREDIT.test(block.text)) return [];
  const text = block.text.replace(CREDIT_AT_END, '');
  if (text === '' || text === block.text) return text === '' ? [] : [block];
  const ranges = (block.ranges ?? []).filter((range) => range.end <= text.length);
  return [{ kind: block.kind, text, ...(ranges.length > 0 ? { ranges } : {}) }];
}
