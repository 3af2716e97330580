import type { Block } from '../../domain/blocks.ts';
import { sameWords } from '../metadata/article-text.ts';

const SHORTEST = 60;
const LONGEST = 1_500;
const MOST_BLOCKS = 4;
const MOST_LINKED = 0.3;

/**
 * The lead, where a template sets it beside the headline and not into the text: running text that stands between the headline and the
 * first block of the text. `whole` is all of the page, without what stands beside the article.
 */
export function findLead(whole: readonly Block[], text: readonly Block[], headline: string): Block[] {
  const first = text[0];
  if (!first || headline === '') return [];
  const start = whole.findIndex((block) => block.text === first.text);
  let title = -1;
  for (let index = 0; index < start; index++) {
    const { text: line } = whole[index] as Block;
    if (line.length <= headline.length * 2 && sameWords(line, headline)) title = index;
  }
  if (title === -1) return [];
  const lead = whole.slice(title + 1, start).filter(isRunningText);
  const texts = new Set(text.map((block) => block.text));
  return lead.length > MOST_BLOCKS ? [] : lead.filter((block) => !texts.has(block.text));
}

function isRunningText({ kind, text, ranges = [] }: Block): boolean {
  if (kind === 'caption' || kind === 'table-row' || kind === 'list-item') return false;
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  let linked = 0;
  for (const range of ranges) if (range.kind === 'link') linked += range.end - range.start;
  return linked < text.length * MOST_LINKED;
}
