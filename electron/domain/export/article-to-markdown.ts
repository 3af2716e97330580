import type { Article } from '../article.ts';
import type { Block, InlineRange } from '../blocks.ts';
import { formatPublished } from '../format-date.ts';
import { detailsToLine } from './details-line.ts';

/** What Markdown would take for a sign of its own anywhere in a line. */
const SIGNS = /[\\`*_[\]<>~|]|&(?=[#\w]+;)/gu;
/** And at the beginning of a line. */
const LINE_SIGNS = /^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|={3,}|-{3,}|(\d{1,9})[.)](?=\s|$))/u;

/** The article as CommonMark: headline, what is known about it, then its blocks. Ends with a line break. */
export function articleToMarkdown(article: Article): string {
  const facts = [
    article.byline,
    [article.source, article.place].filter((part) => part !== '').join(', '),
    formatPublished(article.published),
    article.number && `No. ${article.number}`,
  ].filter((part) => part !== '');
  const details = detailsToLine(article.details ?? {});
  const lines = [
    `# ${escapeSigns(article.headline)}`,
    facts.length > 0 ? `*${facts.map(escapeSigns).join(' · ')}*` : '',
    details === '' ? '' : `*${escapeSigns(details)}*`,
    article.url === '' ? '' : `<${article.url.replaceAll(/[\s<>]/gu, encodeURIComponent)}>`,
    ...groupBlocks(article.blocks.filter(({ text }) => text !== '')),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

/** Items of a list and rows of a table stand on lines of their own without an empty one between. */
function groupBlocks(blocks: readonly Block[]): readonly string[] {
  const groups: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const text = blockToMarkdown(block);
    const goesOn = block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item';
    if (goesOn) groups[groups.length - 1] += `\n${text}`;
    else groups.push(text);
  }
  return groups;
}

function blockToMarkdown(block: Block): string {
  const text = inlineToMarkdown(block.text, block.ranges ?? []).replaceAll(/\s*\n\s*/gu, ' ');
  switch (block.kind) {
    case 'paragraph':
      return escapeLineStart(text);
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${text}`;
    case 'quote':
      return `> ${escapeLineStart(text)}`;
    case 'list-item':
      return `- ${escapeLineStart(text)}`;
    case 'table-row':
      return escapeLineStart(text.replaceAll('\t', ' · '));
    case 'caption':
      return `*${text}*`;
  }
}

/** Ranges become signs where they nest; of two that cross, the later one is left out rather than written wrong. */
function inlineToMarkdown(text: string, ranges: readonly InlineRange[]): string {
  const sorted = ranges
    .filter((range) => range.end > range.start && text.slice(range.start, range.end).trim() !== '')
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  let result = '';
  let position = 0;
  const open: InlineRange[] = [];
  const write = (until: number): void => {
    result += escapeSigns(text.slice(position, until));
    position = Math.max(position, until);
  };
  const closeUntil = (start: number): void => {
    for (let last = open.at(-1); last && last.end <= start; last = open.at(-1)) {
      write(last.end);
      result += closing(last);
      open.pop();
    }
  };
  for (const range of sorted) {
    closeUntil(range.start);
    const around = open.at(-1);
    if (around && range.end > around.end) continue;
    write(range.start);
    result += opening(range);
    open.push(range);
  }
  closeUntil(text.length);
  write(text.length);
  return result;
}

function opening(range: InlineRange): string {
  return range.kind === 'strong' ? '**' : range.kind === 'emphasis' ? '*' : '[';
}

function closing(range: InlineRange): string {
  if (range.kind !== 'link') return opening(range);
  return `](<${(range.href ?? '').replaceAll(/[\s<>\\]/gu, encodeURIComponent)}>)`;
}

function escapeSigns(text: string): string {
  return text.replaceAll(SIGNS, '\\$&');
}

function escapeLineStart(text: string): string {
  return text.replace(LINE_SIGNS, (_, space: string, sign: string, number: string | undefined) =>
    number === undefined ? `${space}\\${sign}` : `${space}${number}\\${sign.slice(number.length)}`,
  );
}
