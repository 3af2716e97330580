import type { TextRange } from '../mention.ts';
import { QUOTES } from './end-of-phrase.ts';
import { FACT_FIELDS, type FactField, isChanging } from './fact.ts';
import { type Lexeme, lexQuery } from './lex-query.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryField } from './query.ts';
import { QueryMistake } from './query-mistake.ts';

/** Fields whose value is the name of something, or one of few. Headline, lead and body hold running text. */
export type ValueField = Exclude<QueryField, 'headline' | 'lead' | 'body'> | FactField;

/** Where the caret stands in a query, and what can be written there. */
export interface CompletionPlace extends TextRange {
  /** What is written there up to the caret, without a quotation mark. */
  readonly typed: string;
  /** A value of this field, nothing but a word, or any word, operator or field. */
  readonly wants: ValueField | 'word' | 'any';
  /** Whether something stands before that an operator can join to what comes. */
  readonly joins: boolean;
  /** Whether it stands in a phrase that is still open. */
  readonly quoted: boolean;
  /** Where the line begins that it stands in. */
  readonly line: number;
}

/** A place within one line. */
type LinePlace = Omit<CompletionPlace, 'line'>;

export interface CompletionOptions {
  /** It is a line of an alert, which cannot ask for what changes. */
  readonly alert?: boolean;
}

/** A longer query was pasted and is not being typed. */
const LONGEST = 2_000;
const BREAK = /[\r\n\u2028\u2029]/u;
const QUOTE = new RegExp(`[${QUOTES}]`, 'u');
const LAST_WORD = /[\p{L}\p{N}\p{M}]*$/u;
const OPERATOR_OR_NAME = /^\p{L}[\p{L}\p{M}]*(?:\/\d*)?$/u;
const GOES_ON = /^[\p{L}\p{N}\p{M}]/u;
/** What goes on behind the caret without a space. */
const REST_OF_VALUE = new RegExp(`^[^\\s()（）${QUOTES}]*`, 'u');

/**
 * Where in a text the caret stands and what can be written there; null where nothing can be completed: in the middle of a word,
 * behind `=`, or behind a mistake. Of several lines, only the caret's is looked at.
 */
export function completionPlace(
  text: string,
  caret: number,
  { alert = false }: CompletionOptions = {},
): CompletionPlace | null {
  let line = caret;
  while (line > 0 && !BREAK.test(text[line - 1] as string)) line -= 1;
  const head = text.slice(line, caret);
  if (head.length > LONGEST) return null;
  const lexemes = lexed(head);
  const last = lexemes?.at(-1);
  if (!lexemes || last?.end !== head.length) return null;
  const found = placeAt(head, lexemes, last, text.slice(caret));
  if (!found || (alert && isChangingField(found.wants))) return null;
  // Behind a mistake nothing that is written can be right.
  if (!parseQuery(head.slice(0, found.start), { typing: true, alert }).ok) return null;
  return { ...found, start: line + found.start, end: line + found.end, line };
}

function lexed(text: string): readonly Lexeme[] | null {
  try {
    return lexQuery(text, true);
  } catch (error) {
    if (error instanceof QueryMistake) return null;
    throw error;
  }
}

/** `head` ends with the lexeme `last` and with the caret; `tail` is what stands behind it. */
function placeAt(head: string, lexemes: readonly Lexeme[], last: Lexeme, tail: string): LinePlace | null {
  const caret = head.length;
  if (last.kind === 'field') {
    // A value that is there already, in quotation marks or parentheses.
    if (!isValueField(last.field) || /^[(（]/u.test(tail) || QUOTE.test(tail[0] ?? '')) return null;
    return valueAt(last.field, caret, '', false, head, tail);
  }
  if (last.kind !== 'term' || last.exact || (last.quoted && last.closed)) return null;
  // A backslash was written to be left alone.
  if (head.includes('\\', last.start)) return null;
  const before = lexemes.at(-2);
  const isValue = before?.kind === 'field' && before.end === last.start;
  const inner = head.slice(last.innerStart);
  if (isValue && isValueField(before.field)) {
    return valueAt(before.field, last.start, inner, last.quoted, head, tail);
  }
  if ((last.quoted ? GOES_ON : REST_OF_VALUE).exec(tail)?.[0]) return null;
  // `NEAR/` on the way to its number is no word.
  const typed = last.quoted ? null : OPERATOR_OR_NAME.exec(inner)?.[0];
  const start = caret - (typed ?? LAST_WORD.exec(inner)?.[0] ?? '').length;
  const isFree = typed !== undefined && typed !== null && !isValue && before?.kind !== 'near';
  return {
    start,
    end: caret,
    typed: head.slice(start),
    wants: isFree ? 'any' : 'word',
    joins: isFree && (before?.kind === 'term' || before?.kind === 'close') && before.end < last.start,
    quoted: last.quoted,
  };
}

/** A value is replaced as a whole, with the rest of it and the quotation mark behind the caret. */
function valueAt(
  wants: ValueField,
  start: number,
  typed: string,
  quoted: boolean,
  head: string,
  tail: string,
): LinePlace | null {
  const rest = REST_OF_VALUE.exec(tail)?.[0] ?? '';
  const closes = quoted && QUOTE.test(tail[rest.length] ?? '');
  // It cannot be told where a value ends that goes on behind a space and is never closed.
  if (quoted && rest !== '' && !closes) return null;
  const end = head.length + rest.length + (closes ? 1 : 0);
  return { start, end, typed, wants, joins: false, quoted };
}

function isValueField(field: QueryField | FactField): field is ValueField {
  return field !== 'headline' && field !== 'lead' && field !== 'body';
}

function isChangingField(wants: CompletionPlace['wants']): boolean {
  return FACT_FIELDS.some((field) => field === wants && isChanging(field));
}
