import { joinPieces, type Piece } from './join-pieces.ts';
import { hasRightToLeft } from './letter-direction.ts';
import type { Fragment } from './page-fragments.ts';

/** What a part of a line says of the direction in which it is read. */
type Direction = 'right-to-left' | 'left-to-right' | 'number' | 'neutral';

/** A part of a line that has one direction; lengths in points. */
export interface LinePart extends Piece {
  readonly direction: Direction;
}

/**
 * Digits with what stands within a number, and whatever else stands alone. Beside Arabic letters a sign of currency or per cent
 * is placed as the line runs, beside Hebrew ones as the number does (rules W2 and W5 of the Unicode Bidirectional Algorithm).
 */
const NUMBERS = /\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*|[^\p{Nd}]/gu;
const NUMBERS_IN_HEBREW = /[\p{Sc}#%‰°]{0,4}\p{Nd}+(?:[.,:/+-]\p{Nd}+)*[\p{Sc}#%‰°]*|[^\p{Nd}]/gu;
/** A gap of less than this share of the type's size parts nothing. */
const TOUCHING = 0.1;

/** The parts of a line whose letters mostly run from right to left, as they are read. `row` goes from left to right. */
export function readRightToLeft(row: readonly Fragment[]): LinePart[] {
  const arabic = row.some((fragment) => ARABIC_LETTER.test(fragment.text));
  const parts = row.flatMap((fragment) => partsOf(fragment, arabic ? NUMBERS : NUMBERS_IN_HEBREW));
  const read: LinePart[] = [];
  let end = parts.length - 1;
  while (end >= 0) {
    let start = end;
    let foreign = false;
    for (let next = start; next >= 0; next = previousOfRun(parts, start, foreign)) {
      start = next;
      foreign ||= parts[start]?.direction === 'left-to-right';
    }
    read.push(joinRun(parts.slice(start, end + 1)));
    end = start - 1;
  }
  return read;
}

/** The pieces of a line whose letters mostly run from left to right, with the words in it that do not in their order. */
export function readLeftToRight(row: readonly Fragment[]): Piece[] {
  const read: Piece[] = [];
  let start = 0;
  while (start < row.length) {
    const first = row[start] as Fragment;
    const isRight = hasRightToLeft(first.text);
    const end = isRight ? endOfRightToLeft(row, start) : start + 1;
    for (const part of isRight ? readRightToLeft(row.slice(start, end)) : [first]) read.push(part);
    start = end;
  }
  return read;
}

/** Behind the last piece that is read from right to left before the next letter that is not. */
function endOfRightToLeft(row: readonly Fragment[], start: number): number {
  let end = start;
  for (let next = start; next < row.length; next++) {
    const { text = '' } = row[next] ?? {};
    if (hasRightToLeft(text) || isMark(text)) end = next + 1;
    else if (/\p{L}/u.test(text)) break;
  }
  return end;
}

const ARABIC_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Parts that read from left to right, as one. */
function joinRun(parts: readonly LinePart[]): LinePart {
  const first = parts[0] as LinePart;
  const last = parts.at(-1) as LinePart;
  if (first === last) return first;
  const direction = parts.some(isForeign) ? 'left-to-right' : 'number';
  return { ...first, text: joinPieces(parts), right: last.right, direction };
}

/**
 * Where the run of parts from `start` on, which reads from left to right, goes on to the left; -1 where it does not. `foreign`:
 * whether there are letters in it.
 */
function previousOfRun(parts: readonly LinePart[], start: number, foreign: boolean): number {
  const first = parts[start];
  if (!first || (first.direction !== 'left-to-right' && first.direction !== 'number')) return -1;
  let index = start - 1;
  while (parts[index]?.direction === 'neutral') index -= 1;
  const before = parts[index];
  if (!before) return -1;
  const touches = index === start - 1 && first.left - before.right < first.size * TOUCHING;
  switch (before.direction) {
    case 'left-to-right':
      // A number behind a foreign name belongs to it ("Covid 19"), unless its digits are those of the line's own script.
      return foreign || touches || /^[\d.,:/]+$/u.test(first.text) ? index : -1;
    case 'number':
      return touches || (foreign && /^[\d.,:/]+$/u.test(before.text)) || joinsNumbers(parts, index, start)
        ? index
        : -1;
    default:
      return -1;
  }
}

/** Whether one sign between two numbers, with no space, makes them one: "12.5" but not "12-5". */
function joinsNumbers(parts: readonly LinePart[], before: number, after: number): boolean {
  const [number, sign, next] = parts.slice(before, after + 1);
  if (after - before !== 2 || !number || !sign || !next || next.direction !== 'number') return false;
  const limit = next.size * TOUCHING;
  return /^[.,:/٫٬]$/u.test(sign.text) && sign.left - number.right < limit && next.left - sign.right < limit;
}

function partsOf(fragment: Fragment, numbers: RegExp): LinePart[] {
  const { text } = fragment;
  if (hasRightToLeft(text)) return [{ ...fragment, direction: 'right-to-left' }];
  if (isMark(text)) return [{ ...fragment, direction: 'right-to-left' }];
  if (!/\p{L}/u.test(text)) return cut(fragment, text.match(numbers) ?? []);
  // Signs at the ends of a foreign name may belong to the line around it.
  const [, before = '', name = '', after = ''] = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}])(.*)$/su.exec(text) ?? [];
  return cut(fragment, [...before, name, ...after]);
}

/** Marks of letters, set by themselves. */
function isMark(text: string): boolean {
  return /^[\p{M}\p{Cf}]+$/u.test(text);
}

/** Pieces of a fragment, as wide as their letters' share of it. */
function cut(fragment: Fragment, texts: readonly string[]): LinePart[] {
  const width = (fragment.right - fragment.left) / Math.max(1, fragment.text.length);
  const parts: LinePart[] = [];
  let left = fragment.left;
  for (const text of texts) {
    const right = left + width * text.length;
    const direction = /\p{L}/u.test(text) ? 'left-to-right' : /\p{Nd}/u.test(text) ? 'number' : 'neutral';
    const spaced = parts.length === 0 && fragment.spaced;
    parts.push({ text, left, right, size: fragment.size, spaced, direction });
    left = right;
  }
  return parts;
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};
const BRACKETS = /[()[\]{}«»‹›]/gu;
const OPENS = /(?<![\p{L}\p{M}\p{N}])[([{«‹)\]}»›](?=[\p{L}\p{N}])/gu;
const CLOSES = /(?<=[\p{L}\p{M}\p{N}.!?؟…])[([{«‹)\]}»›](?![\p{L}\p{N}])/gu;
const OPENING = /[([{«‹]/u;

/**
 * The parts with the brackets that they mean. A bracket looks the other way in a line that runs from right to left, and some PDFs
 * name it by its look: there most of those that open a word are closing ones.
 */
export function meantBrackets(lines: readonly (readonly LinePart[])[]): (readonly LinePart[])[] {
  let right = 0;
  let wrong = 0;
  for (const parts of lines) {
    const text = joinPieces(parts.map((part) => (isForeign(part) ? { ...part, text: 'x' } : part)));
    for (const [bracket] of text.matchAll(OPENS)) {
      if (OPENING.test(bracket)) right += 1;
      else wrong += 1;
    }
    for (const [bracket] of text.matchAll(CLOSES)) {
      if (OPENING.test(bracket)) wrong += 1;
      else right += 1;
    }
  }
  if (wrong <= right) return [...lines];
  return lines.map((parts) =>
    parts.map((part) => (isForeign(part) ? part : { ...part, text: mirrored(part.text) })),
  );
}

function isForeign(part: LinePart): boolean {
  return part.direction === 'left-to-right';
}

function mirrored(text: string): string {
  return text.replace(BRACKETS, (bracket) => MIRRORED[bracket] ?? bracket);
}
