import type { Block } from '../../domain/blocks.ts';
import { sameWords } from '../metadata/article-text.ts';
import { findDate } from '../metadata/dates.ts';
import { readMetaLine } from '../metadata/meta-line.ts';
import { endsSentence } from '../metadata/sentences.ts';
import { linkedShare } from './links.ts';

const SHORTEST_TEXT = 70;
/** Blocks among which the headline is looked for. */
const TOP = 10;
/** In letters: the line that a template sets over the headline, in the same heading. */
const LONGEST_KICKER = 40;
const MOST_RUBRIC_WORDS = 3;

/**
 * Marks what stands before an article's first running text and is no heading: links, lists, dates, rubrics, buttons, lines of parts
 * between bars; and the headline itself with the short lines above it. Lines that say something of the article stay: they are read later.
 */
export function cutStart(blocks: readonly Block[], cut: boolean[], headline: string): void {
  cutHeadline(blocks, cut, headline);
  const first = blocks.findIndex(
    ({ kind, text }) => kind === 'paragraph' && (text.length >= SHORTEST_TEXT || endsSentence(text)),
  );
  for (let index = 0; index < first; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'list-item') cut[index] = true;
    else if (block.kind === 'paragraph' && isBesideText(block, headline))
      cut[index] = readMetaLine(block.text) === null;
  }
}

function isBesideText(block: Block, headline: string): boolean {
  const { text } = block;
  if (linkedShare(block) > 0.5 || findDate(text) !== null || /\s[|•·]\s/u.test(text)) return true;
  // Where the page names no headline it may be this line; what is bold as a whole is a heading of the text.
  return (
    headline !== '' &&
    isRubric(text) &&
    !block.ranges?.some(({ kind, end }) => kind === 'strong' && end === text.length)
  );
}

function isRubric(text: string): boolean {
  if (text.length >= SHORTEST_TEXT / 2 || text.split(/\s+/u).length > MOST_RUBRIC_WORDS) return false;
  // "Dear readers," opens the text; Chinese and Japanese have no spaces to count words by.
  return (
    /[\p{L}\p{Nd}]$/u.test(text) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  );
}

function cutHeadline(blocks: readonly Block[], cut: boolean[], headline: string): void {
  if (headline === '') return;
  const title = lettersOf(headline);
  const at = blocks.slice(0, TOP).findIndex(({ kind, text }) => {
    if (kind !== 'heading' && kind !== 'paragraph') return false;
    if (sameWords(text, headline)) return true;
    const words = lettersOf(text);
    return kind === 'heading' && words.endsWith(title) && words.length <= title.length + LONGEST_KICKER;
  });
  if (at === -1) return;
  for (let index = 0; index <= at; index++) {
    const { kind, text } = blocks[index] as Block;
    const isShort = text.length < SHORTEST_TEXT && !endsSentence(text) && kind !== 'caption';
    if (index === at || (isShort && readMetaLine(text) === null)) cut[index] = true;
  }
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '');
}
