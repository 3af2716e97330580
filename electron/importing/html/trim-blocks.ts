import type { Block } from '../../domain/blocks.ts';
import { CREDIT_AT_END, PICTURE_CREDIT } from '../metadata/beside-words.ts';
import { findDate } from '../metadata/dates.ts';
import { readMetaLine } from '../metadata/meta-line.ts';
import { endsSentence } from '../metadata/sentences.ts';

/** From this share on a block is a link and nothing else. */
const ALL_LINK = 0.85;
/** A text with less running text than this, in characters, may be a list of links, and keeps them. */
const ENOUGH_TEXT = 400;
const SHORTEST_TEXT = 70;
const MOST_END_LINES = 4;
/** So many list items that begin with a link, one after another, are a list of other articles. */
const LINKED_LIST = 3;
const LINK_LENGTH = 15;

/**
 * Takes out of an article's blocks what only its links and its place tell to be something else:
 * - paragraphs and list items that are one link each, and the list of articles with their beginnings behind the text;
 * - what stands before the first running text and is no heading: a link, a rubric, a button, a date;
 * - headings and lines with a colon that nothing follows any more, and a few short lines behind the last sentence;
 * - who made the picture, behind or in place of a caption.
 * The first two and the last lines only in a text that has some running text without them.
 */
export function trimBlocks(blocks: readonly Block[]): Block[] {
  const cut = blocks.map(isOneLink);
  const running = blocks.reduce(
    (sum, block, index) => sum + (!cut[index] && isRunning(block) ? block.text.length : 0),
    0,
  );
  if (running < ENOUGH_TEXT) cut.fill(false);
  else {
    cutListBehind(blocks, cut);
    cutEndLines(blocks, cut);
  }
  cutBeforeText(blocks, cut);
  cutEmptySections(blocks, cut);
  return blocks.flatMap((block, index) => (cut[index] ? [] : withoutCredit(block)));
}

/** Some templates set whole paragraphs as headings. */
function isRunning({ kind, text }: Block): boolean {
  if (kind === 'caption' || text.length < SHORTEST_TEXT) return false;
  return kind !== 'heading' || endsSentence(text);
}

/** Each item a link and the beginning of what it leads to, behind the last paragraph of running text. */
function cutListBehind(blocks: readonly Block[], cut: boolean[]): void {
  let last = blocks.length - 1;
  while (last >= 0 && !(blocks[last]?.kind === 'paragraph' && isRunning(blocks[last] as Block))) last -= 1;
  const items: number[] = [];
  for (let index = last + 1; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'list-item' && beginsWithLink(block)) items.push(index);
  }
  if (items.length >= LINKED_LIST) for (const index of items) cut[index] = true;
}

function beginsWithLink({ ranges = [] }: Block): boolean {
  return ranges.some(({ kind, start, end }) => kind === 'link' && start === 0 && end >= LINK_LENGTH);
}

/** Short lines without a sentence's end behind the text, unless they say something of the article. */
function cutEndLines(blocks: readonly Block[], cut: boolean[]): void {
  const lines: number[] = [];
  for (let index = blocks.length - 1; index > 0; index--) {
    if (cut[index]) continue;
    const { kind, text } = blocks[index] as Block;
    if (kind !== 'paragraph' || text.length >= SHORTEST_TEXT || endsSentence(text) || /[:：]$/u.test(text))
      break;
    if (readMetaLine(text) === null) lines.push(index);
  }
  if (lines.length <= MOST_END_LINES) for (const index of lines) cut[index] = true;
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
    if (block.kind === 'list-item') cut[index] = true;
    else if (block.kind === 'paragraph' && (linkedShare(block) > 0.5 || findDate(block.text) !== null))
      cut[index] = readMetaLine(block.text) === null;
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
    const opens =
      (kind === 'heading' && !isRunning(blocks[index] as Block)) ||
      (kind === 'paragraph' && text.length < 100 && /[:：]$/u.test(text));
    if (opens && (isEmpty || (hadCut && cut[index + 1]))) {
      cut[index] = true;
      continue;
    }
    isEmpty = false;
    hadCut = false;
  }
}

/** A picture that came with the page stays, with or without words. */
function withoutCredit(block: Block): Block[] {
  if (block.kind !== 'caption') return [block];
  const text = PICTURE_CREDIT.test(block.text) ? '' : block.text.replace(CREDIT_AT_END, '');
  if (text === block.text) return [block];
  if (text === '' && block.picture === undefined) return [];
  const { ranges = [], ...rest } = block;
  const kept = ranges.filter((range) => range.end <= text.length);
  return [{ ...rest, text, ...(kept.length > 0 ? { ranges: kept } : {}) }];
}
