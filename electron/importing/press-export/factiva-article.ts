import { collapseSpace } from '../clean-text.ts';
import { cleanByline, personName, readByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';
import { NO_METADATA } from '../reading.ts';
import type { ExportArticle, ExportLine, ExportSpan } from './export-article.ts';
import { isCopyright, isFurniture, languageOfName } from './export-fields.ts';
import { accessionOf } from './split-export.ts';

/** Codes before a text and behind it; `LP` and `TD` stand before its two parts. */
const HEAD_CODES = 'SE|HD|CLM|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX';
const TAIL_CODES = 'ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN';
const FIELD = new RegExp(`^(${HEAD_CODES}|LP|TD|${TAIL_CODES})(\\t\\s*|\\s+|$)(.*)$`, 'u');
const TAIL = new RegExp(`^(?:${TAIL_CODES})$`, 'u');
/** How the values of these codes look, by which they are told from a sentence in capitals: `i75 : Transport`. */
const TAIL_VALUE = /^\S{2,12} : \S/u;
const NEEDS_VALUE = new Set(['CT', 'RF', 'CO', 'IN', 'NS', 'RE']);
/** So many different codes make a head. */
const FEWEST_CODES = 4;
const WORDS =
  /^[\d.,\u00a0 ]{1,12}\s?(?:words|wörter|mots|palabras|parole|palavras|woorden|слов(?:а|о)?|ord|字)$/iu;
/** The lines between the number of words and the copyright. */
const LONGEST_HEAD = 12;

/** One article of a Factiva export, in the layout with codes (`HD`, `LP`) or without. `lines` are trimmed, blank ones among them. */
export function readFactivaArticle(lines: readonly string[], span: ExportSpan): ExportArticle {
  const codes = new Set<string>();
  for (let index = span.start; index < span.end; index++)
    codes.add(FIELD.exec(lines[index] ?? '')?.[1] ?? '');
  const isCoded = codes.has('HD') && (codes.has('LP') || codes.has('TD')) && codes.size > FEWEST_CODES;
  return isCoded ? readCoded(lines, span) : readShown(lines, span);
}

function readCoded(lines: readonly string[], span: ExportSpan): ExportArticle {
  const values = new Map<string, string[]>();
  const text: ExportLine[] = [];
  let code = '';
  for (let index = span.start; index < span.end; index++) {
    const line = lines[index] ?? '';
    const read = isNextCode(code, line) ? FIELD.exec(line) : null;
    if (read) code = read[1] ?? '';
    const value = read ? (read[3] ?? '').trim() : line;
    if (code === 'LP' || code === 'TD') {
      if (read) text.push({ index, text: '' });
      if (!isFurniture(value)) text.push({ index, text: value });
    } else if (value !== '' && !isFurniture(value)) {
      const known = values.get(code);
      if (known) known.push(value);
      else values.set(code, [value]);
    }
  }
  const valueBehind = (name: string): string => collapseSpace((values.get(name) ?? []).join(' '));
  return {
    known: {
      ...NO_METADATA,
      headline: valueBehind('HD'),
      byline: cleanByline(valueBehind('BY')),
      source: valueBehind('SN') || valueBehind('CR'),
      published: dateOf(valueBehind('PD'), valueBehind('ET')),
      language: languageOfName(valueBehind('LA')),
      number: accessionOf(valueBehind('AN')) ?? accessionOf(lines[span.end - 1] ?? '') ?? '',
    },
    section: valueBehind('SE') || valueBehind('CLM'),
    text,
    ...span,
  };
}

/** Inside the text only what may follow it counts, so that a line in capitals stays text. */
function isNextCode(code: string, line: string): boolean {
  const [, next, gap, value] = FIELD.exec(line) ?? [];
  if (next === undefined || gap === undefined || value === undefined) return false;
  if (code !== 'LP' && code !== 'TD') return true;
  if (next === 'TD') return code === 'LP' && value === '';
  if (!TAIL.test(next)) return false;
  if (next === 'AN') return accessionOf(line) !== null;
  return gap !== ' ' || value === '' || !NEEDS_VALUE.has(next) || TAIL_VALUE.test(value);
}

/** Headline and byline, the number of words, date, source, language and copyright, one a line, then the text. */
function readShown(lines: readonly string[], span: ExportSpan): ExportArticle {
  const end = lastLine(lines, span);
  const words = indexOfWords(lines, span.start, end);
  const number = accessionOf(lines[span.end - 1] ?? '') ?? '';
  if (words === -1) {
    const text = linesOf(lines, span.start, end);
    return { known: { ...NO_METADATA, number }, section: '', text, ...span };
  }
  const top = readTop(lines.slice(span.start, words).filter((line) => line !== '' && !isFurniture(line)));
  const facts = readFacts(lines, words + 1, end);
  return {
    known: { ...NO_METADATA, ...top.known, ...facts.known, number },
    section: top.section,
    text: linesOf(lines, facts.end, end),
    ...span,
  };
}

function indexOfWords(lines: readonly string[], start: number, end: number): number {
  for (let index = start; index < end; index++) if (WORDS.test(lines[index] ?? '')) return index;
  return -1;
}

function lastLine(lines: readonly string[], { start, end }: ExportSpan): number {
  let last = end;
  while (last > start && isLast(lines[last - 1] ?? '')) last -= 1;
  return last;
}

function isLast(line: string): boolean {
  return line === '' || accessionOf(line) !== null || isFurniture(line);
}

function linesOf(lines: readonly string[], start: number, end: number): ExportLine[] {
  const text: ExportLine[] = [];
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    if (!isFurniture(line)) text.push({ index, text: line });
  }
  return text;
}

/** The section stands over the headline, and who wrote it under it. */
function readTop(lines: readonly string[]): {
  readonly known: { readonly headline: string; readonly byline: string };
  readonly section: string;
} {
  const own = [...lines];
  const last = own[own.length - 1] ?? '';
  const isNames = own.length > 1 && (readByline(last) !== null || isNameUnderHeadline(own));
  const byline = isNames ? cleanByline(own.pop() ?? '') : '';
  const headline = own.pop() ?? '';
  return { known: { headline, byline }, section: own.length === 1 ? (own[0] ?? '') : '' };
}

/** Without "By" a name is told from a headline only where a longer line, which can be one, stands over it. */
function isNameUnderHeadline(lines: readonly string[]): boolean {
  const last = lines[lines.length - 1] ?? '';
  const above = lines[lines.length - 2] ?? '';
  return personName(last) !== '' && above.split(' ').length >= 4 && last.split(' ').length <= 4;
}

interface Facts {
  readonly known: { readonly published: string; readonly source: string; readonly language: string };
  /** Where the text begins. */
  readonly end: number;
}

function readFacts(lines: readonly string[], start: number, end: number): Facts {
  let published = '';
  let source = '';
  let language = '';
  let index = start;
  for (let seen = 0; index < end && seen < LONGEST_HEAD; index++) {
    const line = collapseSpace(lines[index] ?? '');
    if (line === '') continue;
    seen += 1;
    if (isCopyright(line)) {
      while (index + 1 < end && isCopyright(lines[index + 1] ?? '')) index += 1;
      return { known: { published, source, language }, end: index + 1 };
    }
    const clock = /^\d{1,2}:\d\d(?:\s*(?:gmt|utc|am|pm))?$/iu.test(line);
    if (published === '') published = dateOf(line, '');
    else if (clock && published.length === 10) published = dateOf(published, line);
    else if (source === '') source = line;
    else if (language === '') language = languageOfName(line);
    // Without a copyright the language is the last of these lines.
    if (language !== '' && !hasCopyright(lines, index + 1, Math.min(end, index + 4)))
      return { known: { published, source, language }, end: index + 1 };
  }
  return { known: { published, source, language }, end: language === '' ? Math.min(end, start + 3) : index };
}

function hasCopyright(lines: readonly string[], start: number, end: number): boolean {
  return lines.slice(start, end).some(isCopyright);
}

function dateOf(day: string, time: string): string {
  return findDate(collapseSpace(`${day} ${time}`))?.iso ?? '';
}
