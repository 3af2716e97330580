import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ArticleDetails } from '../../domain/article-details.ts';
import type { Block, BlockKind } from '../../domain/blocks.ts';
import { detailsFromLine } from '../../domain/export/details-line.ts';
import { cleanText } from '../clean-text.ts';
import { BlockBuilder } from '../html/block-builder.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import type { DraftResult } from '../reading.ts';
import { readFrontMatter } from './front-matter.ts';

type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** Headline, what is known, the details. */
const TOP_BLOCKS = 4;

interface Step {
  readonly node: MarkdownNode;
  readonly leaving: boolean;
  /** What the paragraphs under it are. */
  readonly kind: BlockKind;
}

/** A Markdown file as one article. `key: value` lines between `---` at its beginning are its metadata. */
export function readMarkdown(text: string): DraftResult {
  const clean = cleanText(text);
  if (clean.trim() === '') return { ok: false, reason: { code: 'empty' } };
  const { metadata, text: body } = readFrontMatter(clean.trimStart());
  const blocks = isTangled(body) ? plainBlocks(body) : markdownBlocks(body);
  const details = takeDetails(blocks);
  const draft = readArticleText(blocks, metadata);
  if (draft && details) return { ok: true, draft: { ...draft, details } };
  return draft ? { ok: true, draft } : { ok: false, reason: { code: 'no-text' } };
}

/** The line of details that our own export writes below the headline. */
function takeDetails(blocks: Block[]): ArticleDetails | null {
  for (const [index, block] of blocks.slice(0, TOP_BLOCKS).entries()) {
    const details = detailsFromLine(block.text);
    if (!details) continue;
    blocks.splice(index, 1);
    return details;
  }
  return null;
}

/** Marks in one paragraph, beyond which reading them takes time with their square. */
const MOST_MARKS = 3_000;

function isTangled(text: string): boolean {
  return text
    .split(/\n[ \t]*\n/u)
    .some((part) => part.length > MOST_MARKS && (part.match(/[*_[\]`<>!]/gu)?.length ?? 0) > MOST_MARKS);
}

function plainBlocks(text: string): Block[] {
  return splitParagraphs(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

/** CommonMark as blocks, along its tree without recursion. */
export function markdownBlocks(text: string): Block[] {
  const builder = new BlockBuilder();
  const steps: Step[] = [{ node: fromMarkdown(text), leaving: false, kind: 'paragraph' }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.leaving) leave(step, builder);
    else enter(step, builder, steps);
  }
  builder.flush('paragraph');
  return builder.blocks;
}

function enter(step: Step, builder: BlockBuilder, steps: Step[]): void {
  const { node } = step;
  let kind = step.kind;
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      builder.append(node.value);
      return;
    case 'break':
      builder.lineBreak();
      return;
    case 'code':
      for (const line of node.value.split('\n')) {
        builder.append(line);
        builder.flush(kind);
      }
      return;
    case 'html':
      appendHtml(node.value, kind, builder);
      return;
    case 'thematicBreak':
    case 'definition':
    case 'image':
    case 'imageReference':
      return;
    case 'blockquote':
      kind = 'quote';
      break;
    case 'listItem':
      kind = 'list-item';
      break;
    case 'strong':
      builder.openInline('strong');
      break;
    case 'emphasis':
      builder.openInline('emphasis');
      break;
    case 'link':
      builder.openInline('link', readWebAddress(node.url) ?? '');
      break;
    default:
      break;
  }
  steps.push({ node, leaving: true, kind });
  if (!('children' in node)) return;
  for (let index = node.children.length - 1; index >= 0; index--) {
    steps.push({ node: node.children[index] as MarkdownNode, leaving: false, kind });
  }
}

function leave({ node, kind }: Step, builder: BlockBuilder): void {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') builder.closeInline();
  else if (node.type === 'paragraph') builder.flush(kind);
  else if (node.type === 'heading') builder.flush('heading', Math.max(2, node.depth));
}

/** HTML inside Markdown: its text counts, its tags do not. */
function appendHtml(html: string, kind: BlockKind, builder: BlockBuilder): void {
  if (/^<\/?[a-z][^>]*>$|^<!--[\s\S]*-->$/iu.test(html.trim())) return;
  for (const block of htmlFragmentBlocks(html)) {
    builder.append(block.text);
    builder.flush(kind);
  }
}
