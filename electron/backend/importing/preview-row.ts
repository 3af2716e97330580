import type { ParsedArticle } from '../../contract/parser-messages.ts';
import type { RowPreview } from '../../contract/replies.ts';
import { unpackDetails } from '../../domain/article-details.ts';
import type { Block } from '../../domain/blocks.ts';
import type { ColumnAnswer, TableSketch } from '../../domain/column-mapping.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';

/** As much of an article as a person needs to see that its columns are the right ones. */
const PARAGRAPHS = 4;
const LONGEST = 600;

function previewOf({ metadata, details = '', blocks }: ParsedArticle): RowPreview {
  const { section = '', keywords = [] } = unpackDetails(details) ?? {};
  const shown = (JSON.parse(blocks) as Block[]).slice(0, PARAGRAPHS);
  const paragraphs = shown.map(({ text }) => text.slice(0, LONGEST));
  return { ok: true, metadata, section, keywords, paragraphs };
}

/** The first row of a table as the article that it would be with these columns. */
export async function previewRow(
  pool: ParserPool,
  { kind, columns, rows }: TableSketch,
  answer: ColumnAnswer,
  signal: AbortSignal,
): Promise<RowPreview> {
  let preview: RowPreview = { ok: false, reason: { code: 'no-text' } };
  const { failure } = await pool.run(
    { type: 'row', row: rows[0] ?? [], mapping: { kind, columns, ...answer } },
    {
      urgent: true,
      signal,
      results: async ([result]) => {
        if (!result) return;
        preview = result.ok ? previewOf(result) : { ok: false, reason: result.reason };
      },
    },
  );
  return failure ? { ok: false, reason: failure } : preview;
}
