import type { ParsedArticle } from '../../contract/parser-messages.ts';
import type { RowPreview } from '../../contract/replies.ts';
import type { Block } from '../../domain/blocks.ts';

/** As much of an article as a person needs to see that its columns are the right ones. */
const PARAGRAPHS = 4;
const LONGEST = 600;

export function previewOf({ metadata, blocks }: ParsedArticle): RowPreview {
  const shown = (JSON.parse(blocks) as Block[]).slice(0, PARAGRAPHS);
  return { ok: true, metadata, paragraphs: shown.map(({ text }) => text.slice(0, LONGEST)) };
}
