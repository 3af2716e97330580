import type { TextRange } from '../mention.ts';
import { endOfPhrase, QUOTES } from './end-of-phrase.ts';
import { FACT_FIELDS, type FactField } from './fact.ts';
import { type NearLink, QUERY_FIELDS, type QueryField } from './query.ts';
import { fail } from './query-mistake.ts';

/** One sign or term of a query, with its place. */
export type Lexeme = TextRange &
  (
    | { readonly kind: 'open' | 'close' | 'or' | 'and' }
    /** `NOT` or the minus before a term. */
    | { readonly kind: 'not' }
    | { readonly kind: 'field'; readonly field: QueryField | FactField }
    | ({ readonly kind: 'near' } & NearLink)
    /** A word, possibly with punctuation and a star; `innerStart` to `innerEnd` is what was written after any `=` or between quotes. */
    | {
        readonly kind: 'term';
        readonly exact: boolean;
        readonly quoted: boolean;
        /** False for a phrase whose quotation mark is still open while a person types. */
        readonly closed: boolean;
        readonly innerStart: number;
        readonly innerEnd: number;
      }
  );

const QUOTE = new RegExp(`[${QUOTES}]`, 'u');
/** A quotation mark between two Hebrew letters is part of an acronym. */
const CHUNK = new RegExp(
  `(?:\\\\[^\\s]|[^\\s\\ufeff()（）${QUOTES}]|(?<=\\p{Script=Hebrew})"(?=\\p{Script=Hebrew}))+`,
  'uy',
);
/** Programs that correct what is typed make a dash of a hyphen. */
const MINUS = /[-–−]/u;
const SPACE = /[\s\ufeff]+/uy;
/** Every name that can stand before a colon, but for `title`. */
export const FIELDS = [...QUERY_FIELDS, ...FACT_FIELDS];
const BEHIND_FIELD = `[\\p{L}\\p{N}${QUOTES}(（=><*#@\\\\-]|\\.\\.`;
/**
 * `title:` is how others write `headline:`, and Chinese and Japanese keyboards write a wide colon. The newer names need
 * something behind them, since a text that is pasted may hold `date: 5 May`; while a person types, it may still come.
 */
const fieldBefore = (behind: string): RegExp =>
  new RegExp(`(?:headline|title|source)[:：]|(?:${FIELDS.join('|')})[:：](?=${behind})`, 'iuy');
const FIELD = fieldBefore(BEHIND_FIELD);
const BEGUN_FIELD = fieldBefore(`${BEHIND_FIELD}|$`);
const NEAR = /^(NEAR|PRE)\/(\d{1,9})$/u;
/** Farther apart, words have nothing to do with each other: that is what AND is for. */
const FARTHEST = 100;
const OPERATORS = { AND: 'and', OR: 'or', NOT: 'not' } as const;

function matchAt(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * Cuts a query into signs and terms; a backslash takes its meaning from the sign behind it. Throws a QueryMistake for a quotation mark that is never closed, unless `typing`.
 */
export function lexQuery(text: string, typing: boolean): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let position = 0;
  while (position < text.length) {
    position += matchAt(SPACE, text, position).length;
    if (position >= text.length) break;
    const start = position;
    const character = text[position] as string;
    const end = position + 1;
    if (character === '(' || character === '（') lexemes.push({ kind: 'open', start, end });
    else if (character === ')' || character === '）') lexemes.push({ kind: 'close', start, end });
    else if (isMinus(text, position, lexemes.at(-1))) lexemes.push({ kind: 'not', start, end });
    else lexemes.push(readTerm(text, start, typing));
    position = lexemes.at(-1)?.end ?? end;
  }
  return lexemes;
}

function isMinus(text: string, position: number, before: Lexeme | undefined): boolean {
  if (!MINUS.test(text[position] ?? '')) return false;
  if (/^(?:[\s\-–−]|$)/u.test(text.slice(position + 1, position + 2))) return false;
  return before === undefined || before.end < position || before.kind === 'open' || before.kind === 'field';
}

function readTerm(text: string, start: number, typing: boolean): Lexeme {
  const field = matchAt(typing ? BEGUN_FIELD : FIELD, text, start);
  if (field !== '') {
    const written = field.slice(0, -1).toLowerCase();
    const name = FIELDS.find((known) => known === written) ?? 'headline';
    return { kind: 'field', field: name, start, end: start + field.length };
  }

  const exact = text[start] === '=';
  const innerStart = exact ? start + 1 : start;
  if (QUOTE.test(text[innerStart] ?? '')) return readPhrase(text, start, innerStart + 1, exact, typing);
  const chunk = matchAt(CHUNK, text, innerStart);
  const end = innerStart + chunk.length;
  if (!exact && Object.hasOwn(OPERATORS, chunk)) {
    return { kind: OPERATORS[chunk as keyof typeof OPERATORS], start, end };
  }
  const [, operator, number] = (!exact && NEAR.exec(chunk)) || [];
  if (number !== undefined) {
    const distance = Number(number);
    if (distance < 1 || distance > FARTHEST) {
      fail(start, end, `Write a number of words from 1 to ${FARTHEST} after ${operator}/`);
    }
    return { kind: 'near', distance, ordered: operator === 'PRE', start, end };
  }
  return { kind: 'term', exact, quoted: false, closed: true, start, end, innerStart, innerEnd: end };
}

function readPhrase(
  text: string,
  start: number,
  innerStart: number,
  exact: boolean,
  typing: boolean,
): Lexeme {
  const innerEnd = endOfPhrase(text, innerStart);
  const closed = innerEnd < text.length;
  if (!closed && !typing) fail(innerStart - 1, innerStart, 'This quotation mark is never closed');
  const end = closed ? innerEnd + 1 : innerEnd;
  return { kind: 'term', exact, quoted: true, closed, start, end, innerStart, innerEnd };
}
