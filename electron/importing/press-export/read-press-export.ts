import { splitParagraphs } from '../metadata/paragraphs.ts';
import { isProse } from '../metadata/sentences.ts';
import { NO_METADATA } from '../reading.ts';
import type { ExportArticle, ExportSpan } from './export-article.ts';
import { isFurniture } from './export-fields.ts';
import { readFactivaArticle } from './factiva-article.ts';
import { isCover, readNexisArticle } from './nexis-article.ts';
import { splitExport } from './split-export.ts';

/** More are no export: press databases give out a few hundred at a time. */
const MOST_ARTICLES = 20_000;

/**
 * The articles of a press database's export (Nexis, Factiva), each with what its lines say of it, without the cover page, copyright, load
 * dates and page furniture; null for any other text. `lines` may be any, blank ones among them.
 */
export function readPressExport(lines: readonly string[]): readonly ExportArticle[] | null {
  const trimmed = lines.map((line) => line.trim());
  const split = splitExport(trimmed);
  if (!split || split.spans.length > MOST_ARTICLES) return null;
  const read = split.layout === 'factiva' ? readFactivaArticle : readNexisArticle;
  const articles = split.spans.map((span) => read(trimmed, withoutBlank(trimmed, span)));
  const foreword = readForeword(trimmed, split.before);
  return foreword ? [foreword, ...articles] : articles;
}

/** Prose before the first article, which is no page about the search. */
function readForeword(lines: readonly string[], span: ExportSpan): ExportArticle | null {
  const own = lines.slice(span.start, span.end);
  if (own.some(isCover) || !splitParagraphs(own.join('\n')).some(isProse)) return null;
  const text = own.map((line, index) => ({ index: span.start + index, text: line }));
  return { known: NO_METADATA, section: '', text, ...span };
}

function withoutBlank(lines: readonly string[], { start, end }: ExportSpan): ExportSpan {
  let first = start;
  while (first < end - 1 && (lines[first] === '' || isFurniture(lines[first] ?? ''))) first += 1;
  return { start: first, end };
}
