import { cleanText } from '../clean-text.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import { type DraftResult, NO_METADATA } from '../reading.ts';

/** A plain text, a pasted page's for instance, as one article. */
export function readText(text: string): DraftResult {
  const clean = cleanText(text);
  if (clean.trim() === '') return { ok: false, reason: { code: 'empty' } };
  const blocks = splitParagraphs(clean).map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph }));
  const draft = readArticleText(blocks, NO_METADATA);
  return draft ? { ok: true, draft } : { ok: false, reason: { code: 'no-text' } };
}
