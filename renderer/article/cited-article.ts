import type { ArticleDraft } from '../../electron/domain/article.ts';
import type { Block } from '../../electron/domain/blocks.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}

function blockHtml(block: Block): string {
  const text = escapeHtml(block.text);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level ?? 2}>${text}</h${block.level ?? 2}>`;
    case 'quote':
      return `<blockquote>${text}</blockquote>`;
    case 'list-item':
      return `<p>• ${text}</p>`;
    default:
      return `<p>${text.replaceAll('\t', ' ')}</p>`;
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return `> ${block.text}`;
    case 'list-item':
      return `• ${block.text}`;
    default:
      return block.text;
  }
}

/**
 * An article to be pasted elsewhere: headline, text and the line that names where it is from. The HTML is written here
 * from plain text, every sign of it escaped, so that nothing foreign gets into the other program's document.
 */
export function citedArticle(
  article: Pick<ArticleDraft, 'headline' | 'blocks'>,
  citation: string,
): { readonly text: string; readonly html: string } {
  const parts = [article.headline, ...article.blocks.map(blockText), citation];
  const html = [
    article.headline && `<h1>${escapeHtml(article.headline)}</h1>`,
    ...article.blocks.map(blockHtml),
    citation && `<p><cite>${escapeHtml(citation)}</cite></p>`,
  ];
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    html: html.filter((part) => part !== '').join('\n'),
  };
}
