import type { Block } from '../../domain/blocks.ts';
import { CREDIT_AT_END, PICTURE_CREDIT } from '../metadata/beside-words.ts';
import { endsSentence } from '../metadata/sentences.ts';
import { linkAtEnd, linkedShare, linksOf, NOWHERE } from './links.ts';
import { cutEnd } from './trim-end.ts';
import { cutStart } from './trim-start.ts';

/** From this share on a block is a link and nothing else. */
const ALL_LINK = 0.85;
/** A line or row of so many links that are most of it is a list of links. */
const MANY_LINKS = 4;
const MOSTLY_LINKS = 0.6;
/** A text with less running text than this, in characters, may be a list of links, and keeps them. */
const ENOUGH_TEXT = 400;
const SHORTEST_TEXT = 70;
/** So many list items that begin with a link, one after another, are a list of other articles. */
const LINKED_LIST = 3;
const LINK_LENGTH = 15;
/** A link that is shorter is no other article's title, in characters. */
const TITLE_LENGTH = 25;
const LABEL_LENGTH = 40;

/**
 * Takes out of an article's blocks what only its links and its place tell to be something else:
 * - paragraphs and list items that are one link each, and the list of articles with their beginnings behind the text;
 * - what stands before the first running text and is no heading: a link, a rubric, a button, a date;
 * - headings and lines with a colon that nothing follows any more, and a few short lines behind the last sentence;
 * - who made the picture, behind or in place of a caption.
 * The first two and the last lines only in a text that has some running text without them.
 */
export function trimBlocks(blocks: readonly Block[], headline = ''): Block[] {
  const cut = blocks.map(isOneLink);
  const running = blocks.reduce(
    (sum, block, index) => sum + (!cut[index] && isRunning(block) ? block.text.length : 0),
    0,
  );
  if (running < ENOUGH_TEXT) cut.fill(false);
  else {
    cutListBehind(blocks, cut);
    cutEnd(blocks, cut, running);
  }
  cutStart(blocks, cut, headline);
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

function isOneLink(block: Block): boolean {
  if (linksOf(block).length >= MANY_LINKS && linkedShare(block) >= MOSTLY_LINKS && block.kind !== 'heading')
    return true;
  if (block.kind === 'caption' && block.picture === undefined) return linkedShare(block) >= ALL_LINK;
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false;
  if (isTeaser(block)) return true;
  // A sentence that leads on within the page is text; an entry of a table of contents is none.
  const isWithin = linksOf(block).some(({ href }) => href === NOWHERE);
  if (linkedShare(block) >= ALL_LINK)
    return !(isWithin && block.kind === 'paragraph' && endsSentence(block.text));
  return block.kind === 'paragraph' && isLabelledLink(block);
}

/** `Read this too: Title of another article`, in any language: a few words, a colon, and a title's link to the end. */
function isLabelledLink(block: Block): boolean {
  const link = linkAtEnd(block);
  if (link === null || linksOf(block).length > 1 || link.end - link.start < TITLE_LENGTH) return false;
  const label = block.text.slice(0, link.start).trim();
  return label.length <= LABEL_LENGTH && /[:：|»>›–—-]$/u.test(label);
}

/** What begins another article and breaks off: `The council met on … more`. */
function isTeaser(block: Block): boolean {
  const link = linkAtEnd(block);
  if (link === null || link.end - link.start > TITLE_LENGTH) return false;
  return /(?:…|\.{3})[\])]?\s*$/u.test(block.text.slice(0, link.start));
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
