import type { Block } from '../../domain/blocks.ts';
import { cleanText, collapseSpace } from '../clean-text.ts';
import { endsSentence } from '../metadata/sentences.ts';
import { dropBrowserLines } from './browser-lines.ts';
import { splitColumns } from './columns.ts';
import { fragmentLines } from './fragment-lines.ts';
import { findCompounds, joinLines, type KnownCompounds } from './join-lines.ts';
import { groupLines, type LineGroup } from './line-paragraphs.ts';
import type { PageFragments } from './page-fragments.ts';
import { dropRunningLines } from './running-lines.ts';

export interface PdfText {
  readonly blocks: readonly Block[];
  /** The text in the largest type near the beginning, where it is a headline; else empty. */
  readonly headline: string;
  /** Of the web page that was printed; empty where none is shown. */
  readonly address: string;
}

interface Group extends LineGroup {
  readonly page: number;
  readonly size: number;
  readonly letters: number;
  readonly text: string;
}

/** Of the size that most of the text has. */
const HEADING = 1.15;
const HEADLINE = 1.25;
const CAPTION = 0.91;

/** The text of all pages in reading order. */
export function readPdfText(pages: readonly PageFragments[]): PdfText {
  const printed = dropBrowserLines(pages);
  const bodies = dropRunningLines(printed.pages);
  const parts: { readonly page: number; readonly groups: LineGroup[] }[] = [];
  for (const [page, body] of bodies.entries()) {
    for (const column of splitColumns(body)) parts.push({ page, groups: groupLines(fragmentLines(column)) });
    const aside = pages[page]?.aside ?? [];
    if (aside.length > 0) parts.push({ page, groups: groupLines(fragmentLines(aside)) });
  }
  const compounds = findCompounds(linesOf(parts));
  const groups: Group[] = [];
  for (const { page, groups: inPart } of parts) {
    for (const [index, group] of inPart.entries()) {
      const before = groups.at(-1);
      const made = makeGroup(group, page, compounds);
      if (index === 0 && before && (continues(before, made) || continuesHeadline(before, made)))
        groups[groups.length - 1] = makeGroup(
          { ...before, lines: [...before.lines, ...made.lines] },
          page,
          compounds,
        );
      else groups.push(made);
    }
  }
  const body = bodySize(groups);
  const headline = findHeadline(groups, body);
  return {
    headline: headline?.text ?? '',
    address: printed.address,
    blocks: groups.filter((group) => group.text !== '').map((group) => toBlock(group, body, groups)),
  };
}

function* linesOf(parts: readonly { readonly groups: readonly LineGroup[] }[]): Iterable<string> {
  for (const { groups } of parts) for (const { lines } of groups) for (const { text } of lines) yield text;
}

function makeGroup(group: LineGroup, page: number, compounds: KnownCompounds): Group {
  // Soft hyphens at lines' ends are joined before they are cleaned away.
  const text = collapseSpace(
    cleanText(
      joinLines(
        group.lines.map((line) => line.text.trim()),
        compounds,
      ),
    ),
  );
  return { ...group, page, size: group.lines[0]?.size ?? 0, letters: text.length, text };
}

/** A paragraph that breaks off at the foot of a column goes on at the head of the next. */
function continues(before: Group, after: Group): boolean {
  const last = before.lines.at(-1);
  const first = after.lines[0];
  if (!last || !first || Math.abs(last.size - first.size) > last.size * 0.05) return false;
  if (endsSentence(before.text) || before.text.length < 40) return false;
  // Its last line is full; what follows is no headline in the same type.
  const width = before.right - before.left;
  const room = last.rtl ? last.left - before.left : before.right - last.right;
  if (room > width * 0.25 && !/^\p{Ll}/u.test(after.text)) return false;
  const indent = first.rtl ? after.right - first.right : first.left - after.left;
  if (indent >= first.size * 0.6) return false;
  return /^\p{Ll}/u.test(after.text) || after.lines.length > 1 || endsSentence(after.text);
}

/** A headline whose last line is short enough to stand over the first column alone goes on there. */
function continuesHeadline(before: Group, after: Group): boolean {
  const last = before.lines.at(-1);
  const first = after.lines[0];
  if (!last || !first || before.page !== after.page || before.letters > 250) return false;
  if (Math.abs(last.size - first.size) > last.size * 0.05) return false;
  // Nothing else is as narrow beside what stands above it, in the same type and at the distance of a line.
  if (last.right - last.left < (after.right - after.left) * 1.5) return false;
  const distance = first.baseline - last.baseline;
  const step = last.rtl ? last.right - first.right : first.left - last.left;
  return distance > 0 && distance < last.size * 1.6 && Math.abs(step) < last.size * 0.3;
}

function bodySize(groups: readonly Group[]): number {
  const lengths = new Map<number, number>();
  let best = 0;
  for (const { size, letters } of groups) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + letters);
    if ((lengths.get(rounded) ?? 0) > (lengths.get(best) ?? 0)) best = rounded;
  }
  return best;
}

/** At least three words, since a paper's name is often larger still. */
function findHeadline(groups: readonly Group[], body: number): Group | null {
  const first = groups.find((group) => group.text !== '');
  let best: Group | null = null;
  for (const group of groups) {
    if (group.page > (first?.page ?? 0)) break;
    if (group.size < body * HEADLINE || group.letters > 250 || !isSeveralWords(group.text)) continue;
    if (!best || group.size > best.size * 1.05) best = group;
  }
  return best;
}

function isSeveralWords(text: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text))
    return text.length >= 6;
  return (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) >= 3;
}

const BULLET = /^[•▪●◦‣∙■]\s+(?=\S)/u;

function toBlock(group: Group, body: number, groups: readonly Group[]): Block {
  const { text, size, letters } = group;
  if (BULLET.test(text)) return { kind: 'list-item', text: text.replace(BULLET, '') };
  if (size >= body * HEADING && letters <= 250) return { kind: 'heading', level: 2, text };
  if (size <= body * CAPTION && letters <= 300 && !isFootnote(group, groups))
    return { kind: 'caption', text };
  return { kind: 'paragraph', text };
}

/** Small type at the foot of its page that begins with a mark. */
function isFootnote(group: Group, groups: readonly Group[]): boolean {
  if (!/^(?:[\d*†‡¹²³⁴-⁹]|\[\d)/u.test(group.text)) return false;
  const at = group.lines[0]?.baseline ?? 0;
  return !groups.some(
    (other) =>
      other.page === group.page && other.size > group.size * 1.05 && (other.lines.at(-1)?.baseline ?? 0) > at,
  );
}
