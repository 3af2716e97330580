import { collapseSpace } from '../clean-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';
import { readMetaLine } from '../metadata/meta-line.ts';
import { placeName } from '../metadata/place-name.ts';
import { NO_METADATA } from '../reading.ts';
import type { ExportArticle, ExportLine, ExportSpan } from './export-article.ts';
import {
  type ExportField,
  isCopyright,
  isFurniture,
  languageOfName,
  readExportField,
} from './export-fields.ts';

/** The head ends after so many lines that are not blank, whatever follows. */
const LONGEST_HEAD = 40;
/** What the first page of an export says of the search. */
const COVER =
  /^(?:(?:user name|date and time|job number|client\/matter|search terms?|search type|narrowed by|download request|time of request|send to|terms|combined source|project id)\s*:|documents? \(\d+\)$)/iu;
/** Of its table of contents. */
const CONTENTS = /^\d{1,4}\.\s/u;
const EDITION = /(?:^|\s)(?:edition|ausgabe|édition|final|national)(?:[\s;:,\d]|$)/iu;

/** In lines that are not blank. */
const LONGEST_CAPTIONS = 8;
const AFTER_TEXT: ReadonlySet<ExportField> = new Set(['footer', 'kind', 'beside', 'subject']);

/** One part of the head: a field's lines, or one line without a label. */
interface HeadPart {
  readonly field: ExportField | null;
  readonly text: string;
  readonly index: number;
  /** No blank line stands before it. */
  readonly attached: boolean;
}

/**
 * One article of a Nexis export (Nexis Uni, Lexis Advance, LexisNexis Academic): headline, source and date in either order, labelled
 * lines, the text, labelled lines again. `lines` are trimmed, blank ones among them.
 */
export function readNexisArticle(lines: readonly string[], span: ExportSpan): ExportArticle {
  const head = readHead(lines, span);
  const fields = new Map<ExportField, string>();
  for (const { field, text } of head.parts) if (field && !fields.has(field)) fields.set(field, text);
  const printed = readPrinted(head.parts);
  const tail = findTail(lines, head.end, span.end);
  const headline = fields.get('headline') || printed.headline;
  const language = fields.get('language') || valueBehind(lines, tail, span.end, 'language');
  const text: ExportLine[] = [...(head.highlight ?? []), ...(head.rest ?? [])];
  const running = [headline, printed.source].filter((line) => line.length >= 4);
  for (let index = head.end; index < tail; index++) {
    const line = lines[index] ?? '';
    if (isPageMark(line)) index = skipRunningHead(lines, index, tail, running);
    else if (!isFurniture(line)) text.push({ index, text: line });
  }
  return {
    known: {
      ...NO_METADATA,
      headline,
      byline: cleanByline((fields.get('byline') ?? '').replace(/\s*;\s*/gu, ', ')),
      source: printed.source,
      place: placeName(fields.get('place') ?? ''),
      published: printed.published,
      language: languageOfName(language),
    },
    section: fields.get('section') ?? '',
    text,
    ...span,
  };
}

interface Head {
  readonly parts: readonly HeadPart[];
  /** Where the text begins. */
  readonly end: number;
  readonly highlight: readonly ExportLine[] | null;
  /** Of the text, what stands behind the label on its line. */
  readonly rest: readonly ExportLine[] | null;
}

function readHead(lines: readonly string[], { start, end }: ExportSpan): Head {
  const parts: HeadPart[] = [];
  let highlight: ExportLine[] | null = null;
  let lastField = -1;
  let begins = start;
  let seen = 0;
  for (let index = start; index < end && seen < LONGEST_HEAD; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    seen += 1;
    const read = readExportField(line);
    if (read?.field === 'body') {
      const rest = read.value === '' ? null : [{ index, text: read.value }];
      return { parts, end: index + 1, highlight, rest };
    }
    if (read && AFTER_TEXT.has(read.field)) break;
    const attached = index > start && lines[index - 1] !== '';
    if (!read) {
      if (lastField === -1 && (COVER.test(line) || CONTENTS.test(line))) seen = 0;
      parts.push({ field: null, text: collapseSpace(line), index, attached });
      continue;
    }
    let text = read.value;
    // A field goes on up to the blank line.
    while (index + 1 < end && isContinuation(lines[index + 1] ?? ''))
      text = `${text} ${lines[++index] ?? ''}`;
    if (read.field === 'highlight')
      highlight = [
        { index, text },
        { index, text: '' },
      ];
    parts.push({ field: read.field, text: collapseSpace(text), index, attached });
    lastField = parts.length;
    begins = index + 1;
  }
  // What follows the last label is the text.
  return { parts: parts.slice(0, Math.max(lastField, 0)), end: begins, highlight, rest: null };
}

function isContinuation(line: string): boolean {
  return line !== '' && readExportField(line) === null && !isCopyright(line);
}

/** A line of the page that tells of the search. */
export function isCover(line: string): boolean {
  return COVER.test(line);
}

interface Printed {
  readonly headline: string;
  readonly source: string;
  readonly published: string;
}

/** What the lines without labels say: source and date, with the headline before them (newer exports) or after them. */
function readPrinted(parts: readonly HeadPart[]): Printed {
  const hasCover = parts.some(({ text }) => COVER.test(text));
  const cover = hasCover ? parts.findLastIndex(({ text }) => COVER.test(text) || CONTENTS.test(text)) : -1;
  const shown: HeadPart[] = [];
  for (const part of parts.slice(cover + 1)) {
    const isRest = part.attached && shown.length > 0 && isCopyright(shown[shown.length - 1]?.text ?? '');
    if (part.field === null && !isFurniture(part.text)) shown.push(isRest ? { ...part, text: '©' } : part);
  }
  const own = shown.filter(({ text }) => !isCopyright(text));
  const date = own.findIndex(({ text }) => dateOf(text) !== '');
  // Without the date nothing tells the source from a byline.
  if (date === -1) return { headline: own[0]?.text ?? '', source: '', published: '' };
  const published = dateOf(own[date]?.text ?? '');
  const source = own[date - 1]?.text ?? '';
  if (date >= 2) {
    const headline = cover === -1 ? own.slice(0, date - 1) : own.slice(date - 2, date - 1);
    return { headline: joined(headline), source, published };
  }
  const after = own.slice(date + 1);
  const first = after.findIndex(({ attached, text }) => !attached && !EDITION.test(text));
  if (first === -1) return { headline: '', source, published };
  let last = first + 1;
  while (after[last]?.attached === true) last += 1;
  return { headline: joined(after.slice(first, last)), source, published };
}

function joined(parts: readonly HeadPart[]): string {
  return parts.map(({ text }) => text).join(' ');
}

/** The date of a line that says little else; empty for any other. */
function dateOf(line: string): string {
  if (line.length > 80) return '';
  const published = readMetaLine(line)?.published ?? '';
  if (published !== '') return published;
  const date = findDate(line);
  return date && date.start === 0 && EDITION.test(line.slice(date.end)) ? date.iso : '';
}

/** Where the text ends: before the labels, the pictures' captions and the copyright that follow it. */
function findTail(lines: readonly string[], start: number, end: number): number {
  let tail = end;
  for (let index = start; index < end; index++) {
    const field = readExportField(lines[index] ?? '')?.field;
    if (field && (AFTER_TEXT.has(field) || field === 'language') && field !== 'beside') {
      tail = index;
      break;
    }
  }
  // Captions of pictures stand between the text and these.
  for (let index = tail - 1, seen = 0; index >= start && seen < LONGEST_CAPTIONS; index--) {
    const line = lines[index] ?? '';
    if (line !== '') seen += 1;
    if (readExportField(line)?.field === 'beside') tail = index;
  }
  let last = tail;
  while (last > start && isTrailing(lines[last - 1] ?? '')) last -= 1;
  return last;
}

function isTrailing(line: string): boolean {
  return line === '' || isCopyright(line) || isFurniture(line);
}

function valueBehind(lines: readonly string[], start: number, end: number, field: ExportField): string {
  for (let index = start; index < end; index++) {
    const read = readExportField(lines[index] ?? '');
    if (read?.field === field) return read.value;
  }
  return '';
}

function isPageMark(line: string): boolean {
  return /^page \d{1,5}(?: of \d{1,5})?$/iu.test(line);
}

/** Behind a page's number stands its running head: the headline, cut, and the source. Returns the last line that is none of the text. */
function skipRunningHead(
  lines: readonly string[],
  index: number,
  end: number,
  running: readonly string[],
): number {
  let at = index + 1;
  while (at < end && lines[at] === '') at += 1;
  const line = collapseSpace(lines[at] ?? '');
  if (line.length > 200 || !running.some((name) => line.startsWith(name.slice(0, 30)))) return index;
  let last = at;
  while (last + 1 < end && last - at < 2 && lines[last + 1] !== '') last += 1;
  return last;
}
