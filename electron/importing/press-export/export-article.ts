import type { ArticleMetadata } from '../../domain/article.ts';

/** A line of an article's text, or what is left of it behind a label. */
export interface ExportLine {
  readonly index: number;
  readonly text: string;
}

/** One article of an export: what its lines say about it, and which of them are its text. */
export interface ExportArticle {
  /** Empty where the export does not say. */
  readonly known: ArticleMetadata;
  readonly section: string;
  /** Blank lines among them, as they stood. */
  readonly text: readonly ExportLine[];
  /** All lines of it, from the first to before the last. */
  readonly start: number;
  readonly end: number;
}

/** Part of an export's lines, from the first to before the last. */
export interface ExportSpan {
  readonly start: number;
  readonly end: number;
}
