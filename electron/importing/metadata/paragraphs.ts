import { collapseSpace } from '../clean-text.ts';
import { endsSentence } from './sentences.ts';

interface Line {
  readonly text: string;
  readonly indent: number;
}

/** The widest column at which plain text is taken to be wrapped by hand. */
const WIDEST_COLUMN = 100;
const NARROWEST_COLUMN = 35;
/** Scripts that put no space between words, so that joining lines must not put one either. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;

/** The paragraphs of a text, each as one line, in order and never empty. `text` has `\n` as its only line end. */
export function splitParagraphs(text: string): string[] {
  if (!text.includes('\n')) {
    const only = collapseSpace(text);
    return only ? [only] : [];
  }
  const groups = splitGroups(text);
  const column = wrapColumn(groups);
  const paragraphs: string[] = [];
  for (const group of groups) {
    if (column === 0) for (const line of group) paragraphs.push(collapseSpace(line.text));
    else unwrap(group, column, paragraphs);
  }
  return paragraphs;
}

/** Lines between blank lines. */
function splitGroups(text: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const raw of text.split('\n')) {
    const unindented = raw.trimStart();
    const line = unindented.trimEnd();
    if (line === '') {
      if (group.length > 0) groups.push(group);
      group = [];
    } else {
      group.push({ text: line, indent: raw.length - unindented.length });
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/**
 * The column at which the text is wrapped by hand, or 0 where each line is a paragraph of its own. A wrapped line is
 * one that the next line's first word would not have fitted into; a paragraph's last line says nothing, and so does
 * a line before an indented one.
 */
function wrapColumn(groups: readonly (readonly Line[])[]): number {
  const widths: number[] = [];
  for (const group of groups) for (const line of group) widths.push(line.text.length + line.indent);
  widths.sort((one, other) => one - other);
  // One long address may stick out.
  const column = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0;
  if (column > WIDEST_COLUMN || column < NARROWEST_COLUMN) return 0;
  let full = 0;
  let open = 0;
  let breaks = 0;
  for (const group of groups) {
    for (let index = 0; index + 1 < group.length; index++) {
      const line = group[index] as Line;
      const next = group[index + 1] as Line;
      if (next.indent > line.indent && index > 0) continue;
      breaks += 1;
      if (line.indent + line.text.length + 1 + firstWordLength(next.text) > column - 4) full += 1;
      if (!endsSentence(line.text)) open += 1;
    }
  }
  return breaks > 0 && full / breaks >= 0.55 && open / breaks >= 0.55 ? column : 0;
}

function firstWordLength(text: string): number {
  const space = text.indexOf(' ');
  return space === -1 ? text.length : space;
}

/** Joins wrapped lines; an indent, or a line that ends early, ends a paragraph. */
function unwrap(group: readonly Line[], column: number, paragraphs: string[]): void {
  let base = Number.POSITIVE_INFINITY;
  for (const line of group) base = Math.min(base, line.indent);
  // In pieces, joined once: a string that grows line by line is copied as often.
  let pieces: string[] = [];
  for (let index = 0; index < group.length; index++) {
    const line = group[index] as Line;
    const before = group[index - 1];
    if (before === undefined) pieces.push(line.text);
    else if (line.indent >= base + 2 || endsEarly(before, line, column, index === 1)) {
      paragraphs.push(collapseSpace(pieces.join('')));
      pieces = [line.text];
    } else {
      if (needsSpace(before.text, line.text)) pieces.push(' ');
      pieces.push(line.text);
    }
  }
  paragraphs.push(collapseSpace(pieces.join('')));
}

/** The first line of a text may be short, since its dateline was often cut off, so it ends early only with a sentence. */
function endsEarly(line: Line, next: Line, column: number, first: boolean): boolean {
  const room = column - line.indent - line.text.length - 1 - firstWordLength(next.text);
  if (room < column * 0.2) return false;
  return endsSentence(line.text) || (!first && room > column * 0.35);
}

/** Between two lines of one paragraph. */
function needsSpace(before: string, after: string): boolean {
  // "state-" + "owned": the hyphen is kept, since nobody can say whether the word is spelt with one.
  if (before.endsWith('-') && /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)) return false;
  return !joinsWithoutSpace(before, after);
}

/** True where two lines of one paragraph are parts of a text that puts no space between words. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return SPACELESS.test(before.slice(-1)) && SPACELESS.test(after.slice(0, 1));
}
