import { splitParagraphs } from '../metadata/paragraphs.ts';
import { isProse } from '../metadata/sentences.ts';
import type { ExportSpan } from './export-article.ts';
import { type ExportField, isCopyright, readExportField } from './export-fields.ts';

/** Whose layout an export has. */
export type ExportLayout = 'nexis' | 'factiva';

export interface SplitExport {
  readonly layout: ExportLayout;
  readonly spans: readonly ExportSpan[];
  /** What stands before the first article. */
  readonly before: ExportSpan;
}

/** `3 of 25 DOCUMENTS`, `Document 3 of 25`, `Dokument 3 von 25`. */
const NUMBERED = /^(?:(\d{1,5}) of (\d{1,5}) documents?|do[ck]umento? (\d{1,5}) (?:of|von|de) (\d{1,5}))$/iu;
const END = /^(?:end of document|ende des dokuments|fin du document|fin del documento|einde van document)$/iu;
/** Factiva's number of an article: its source's code, its day, and a running number. */
const ACCESSION =
  /^(?:AN\s+)?(?:document|dokument|documento)\s+([A-Z][A-Z0-9]{3,15}(?:19|20)\d{6}[a-z][a-z0-9]{5,12})$/iu;

/** The number of a Factiva article where a line is nothing else; null for any other. */
export function accessionOf(line: string): string | null {
  return line.length > 80 ? null : (ACCESSION.exec(line)?.[1] ?? null);
}

/**
 * Where the articles of a press database's export begin and end; null for any other text. `lines` are trimmed, blank ones among them.
 * Only marks that no newspaper prints split: running numbers of all documents, the end of each beside a database's labels, and
 * Factiva's numbers. So an article is never cut, whatever it says.
 */
export function splitExport(lines: readonly string[]): SplitExport | null {
  return byNumbers(lines) ?? byAccessions(lines) ?? byEnds(lines);
}

/** Numbers must run on, all of the same total; one alone counts only beside labels. */
function byNumbers(lines: readonly string[]): SplitExport | null {
  const starts: number[] = [];
  let first = 0;
  let total = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > 60) continue;
    const match = NUMBERED.exec(line);
    if (!match) continue;
    const number = Number(match[1] ?? match[3]);
    const of = Number(match[2] ?? match[4]);
    if (starts.length === 0) {
      first = number;
      total = of;
    }
    if (of !== total || number > total || number !== first + starts.length) return null;
    starts.push(index);
  }
  const start = starts[0];
  if (start === undefined) return null;
  const spans = starts.map((at, index) => ({ start: at + 1, end: starts[index + 1] ?? lines.length }));
  const isExport =
    spans.length > 1 ? spans.every((span) => hasText(lines, span)) : isLabelled(lines, spans[0]);
  return isExport ? { layout: 'nexis', spans, before: { start: 0, end: start } } : null;
}

function byAccessions(lines: readonly string[]): SplitExport | null {
  const ends = indexesOf(lines, (line) => accessionOf(line) !== null);
  return ends.length === 0 ? null : withEnds('factiva', lines, ends);
}

function byEnds(lines: readonly string[]): SplitExport | null {
  const ends = indexesOf(lines, (line) => END.test(line));
  if (ends.length === 0) return null;
  const split = withEnds('nexis', lines, ends);
  return split.spans.slice(0, ends.length).every((span) => isLabelled(lines, span)) ? split : null;
}

/** What follows the last end is a summary of the search, or an article that breaks off. */
function withEnds(layout: ExportLayout, lines: readonly string[], ends: readonly number[]): SplitExport {
  const spans: ExportSpan[] = ends.map((end, index) => ({
    start: (ends[index - 1] ?? -1) + 1,
    end: end + 1,
  }));
  const rest = { start: (ends[ends.length - 1] ?? -1) + 1, end: lines.length };
  if (isLabelled(lines, rest) || hasProse(lines, rest)) spans.push(rest);
  return { layout, spans, before: { start: 0, end: 0 } };
}

function indexesOf(lines: readonly string[], is: (line: string) => boolean): number[] {
  return lines.flatMap((line, index) => (line.length <= 80 && is(line) ? [index] : []));
}

function hasText(lines: readonly string[], { start, end }: ExportSpan): boolean {
  return lines.slice(start, end).some((line) => line.length >= 40);
}

const DATABASE_FIELDS: ReadonlySet<ExportField> = new Set([
  'length',
  'footer',
  'kind',
  'body',
  'section',
  'byline',
]);

function hasProse(lines: readonly string[], { start, end }: ExportSpan): boolean {
  return splitParagraphs(lines.slice(start, end).join('\n')).some(isProse);
}

/** At least two of what only a database prints. */
function isLabelled(lines: readonly string[], span: ExportSpan | undefined): boolean {
  if (span === undefined) return false;
  const found = new Set<string>();
  for (let index = span.start; index < span.end && found.size < 2; index++) {
    const line = lines[index] ?? '';
    const field = readExportField(line)?.field;
    if (field !== undefined && DATABASE_FIELDS.has(field)) found.add(field);
    else if (isCopyright(line)) found.add('copyright');
  }
  return found.size >= 2;
}
