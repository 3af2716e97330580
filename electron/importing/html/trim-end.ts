import type { Block } from '../../domain/blocks.ts';
import { findDate } from '../metadata/dates.ts';
import { readMetaLine } from '../metadata/meta-line.ts';
import { endsSentence } from '../metadata/sentences.ts';
import { linkAtEnd, linkedShare, linksOf } from './links.ts';

const SHORTEST_TEXT = 70;
/** Lines without a sentence's end behind the text: more of them are a list that belongs to it. */
const MOST_END_LINES = 4;
/** Of an excerpt, an address, a call to follow: what is longer is text. */
const LONGEST_BESIDE = 350;
/** So much may be cut behind a row of marks, as a share of the running text and in characters. */
const MOST_BEHIND_MARKS = 0.15;
const MOST_BEHIND_MARKS_LENGTH = 700;
/** Teasers that are more than this share of the text are the text. */
const MOST_TEASERS = 0.5;
/** Of a list's items that are buttons. */
const SHORT_ITEM = 40;
/** "here", "hier", "ici", "тут": the end of a line that only sends to another page. */
const POINTER_LENGTH = 6;

/**
 * Marks what stands behind an article's last sentence: teasers (each a link and a few lines about it), what follows a row of marks
 * (`* * *`), addresses to write to, calls to follow or to read on elsewhere, and a few short lines without a sentence's end.
 * `running`: characters of running text in `blocks`.
 */
export function cutEnd(blocks: readonly Block[], cut: boolean[], running: number): void {
  cutTeasers(blocks, cut, running);
  cutBehindMarks(blocks, cut, running);
  cutLines(blocks, cut);
}

function cutTeasers(blocks: readonly Block[], cut: boolean[], running: number): void {
  let start = blocks.length;
  let teasers = 0;
  let excerpts = 0;
  let length = 0;
  let pending = 0;
  let below = 0;
  for (let index = blocks.length - 1; index > 0; index--) {
    const block = blocks[index] as Block;
    below += block.text.length;
    if (isTitleLink(block)) {
      start = index;
      length = below;
      teasers += 1;
      excerpts += pending;
      pending = 0;
    } else if (!isKicker(block)) {
      if (pending > 0 || block.text.length > LONGEST_BESIDE || block.kind === 'quote') break;
      pending = 1;
    }
  }
  if (teasers < 2 || excerpts < 1 || length > running * MOST_TEASERS) return;
  cut.fill(true, start);
}

function isTitleLink(block: Block): boolean {
  return block.kind !== 'caption' && block.text.length >= 15 && linkedShare(block) >= 0.85;
}

function isKicker({ kind, text }: Block): boolean {
  return kind !== 'quote' && text.length < SHORTEST_TEXT && (!endsSentence(text) || findDate(text) !== null);
}

function cutBehindMarks(blocks: readonly Block[], cut: boolean[], running: number): void {
  const most = Math.min(running * MOST_BEHIND_MARKS, MOST_BEHIND_MARKS_LENGTH);
  let behind = 0;
  let start = blocks.length;
  for (let index = blocks.length - 1; index > 0 && behind <= most; index--) {
    const { text } = blocks[index] as Block;
    if (isMarks(text)) start = index;
    else if (!cut[index]) behind += text.length;
  }
  cut.fill(true, start);
}

function isMarks(text: string): boolean {
  return text.length <= 40 && text.length > 1 && /^[\p{P}\p{S}\s]+$/u.test(text);
}

function cutLines(blocks: readonly Block[], cut: boolean[]): void {
  const lines: number[] = [];
  const items: number[] = [];
  const above: number[] = [];
  let index = blocks.length - 1;
  for (; index > 0; index--) {
    if (cut[index]) continue;
    const block = blocks[index] as Block;
    const { kind, text } = block;
    // A heading that nothing follows is cut as such.
    if (kind === 'heading' && lines.length + items.length === 0 && !endsSentence(text)) continue;
    if (kind === 'paragraph' && (isAddress(text) || isCall(block) || isPointer(block))) cut[index] = true;
    else if (endsSentence(text) || /[:：]$/u.test(text)) break;
    else if (kind === 'list-item' && text.length < SHORT_ITEM) items.push(index);
    else if (kind === 'paragraph' && text.length < SHORTEST_TEXT) {
      if (readMetaLine(text) === null) (items.length > 0 ? above : lines).push(index);
    } else break;
  }
  const last = blocks[index];
  // Short items right behind a whole sentence are buttons; a list that belongs to the text is announced.
  if (last?.kind === 'paragraph' && endsSentence(last.text) && above.length <= MOST_END_LINES)
    for (const item of [...items, ...above]) cut[item] = true;
  if (lines.length <= MOST_END_LINES) for (const line of lines) cut[line] = true;
}

/** Where to write or call. */
function isAddress(text: string): boolean {
  if (text.length > LONGEST_BESIDE || endsSentence(text)) return false;
  return (
    /[\w.-]+\s?(?:@|[[(]at[\])])\s?[\w-]+\.\w+/iu.test(text) ||
    /(?<!\p{L})(?:tel|phone|fax|fon|тел|電話|电话)\.?(?!\p{L})[\s:：]*\+?[\d(]/iu.test(text)
  );
}

const SOCIAL =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|linkedin\.com|xing\.com|t\.me|telegram\.(?:me|org)|whatsapp\.com|wa\.me|tiktok\.com|pinterest\.\w+|threads\.net|bsky\.app|vk\.com|ok\.ru|weibo\.com|line\.me|flipboard\.com|play\.google\.com|apps\.apple\.com|itunes\.apple\.com|news\.google\.com|patreon\.com|steadyhq\.com|paypal\.(?:com|me)|ko-fi\.com)(?:\/|$)/iu;

/** Of a line's links. */
const MOSTLY = 0.7;

/** Short lines whose links lead to where one follows, writes or pays. */
function isCall(block: Block): boolean {
  if (block.text.length > LONGEST_BESIDE) return false;
  const addresses = linksOf(block).map(({ href = '' }) => href);
  if (addresses.length === 0) return false;
  const outside = addresses.filter((href) => SOCIAL.test(href) || href.startsWith('mailto:'));
  return outside.length >= addresses.length * MOSTLY && (addresses.length > 1 || block.text.length < 120);
}

/** A sentence that ends in a link of one short word, or breaks off before its link. */
function isPointer(block: Block): boolean {
  const link = linkAtEnd(block);
  if (link === null || block.text.length > LONGEST_BESIDE / 2) return false;
  const words = block.text.slice(link.start, link.end);
  return words.length <= POINTER_LENGTH && /^\p{L}+$/u.test(words);
}
