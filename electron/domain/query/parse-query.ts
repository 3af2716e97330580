import { type Lexeme, lexQuery } from './lex-query.ts';
import type { GroupQuery, ParsedQuery, Query } from './query.ts';
import { fail, QueryMistake } from './query-mistake.ts';
import { readExact, readWords } from './read-term.ts';

/** Far beyond what a person writes, and well within what SQLite's own parser can hold. */
const MAX_DEPTH = 16;

/**
 * Reads a query of the query language. Gives null for the query where nothing is asked (nothing but spaces and punctuation),
 * or the first problem with its place. Never throws.
 *
 * With `typing`, the text is still being written: its last plain word counts as a prefix, a quotation mark or parenthesis
 * that is still open counts as closed at the end, and an operator at the end as not there.
 */
export function parseQuery(text: string, options: { readonly typing?: boolean } = {}): ParsedQuery {
  const typing = options.typing ?? false;
  try {
    return { ok: true, query: new Parser(text, typing, lexQuery(text, typing)).parse() };
  } catch (error) {
    if (error instanceof QueryMistake) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Recursive descent: any = all (OR all)*, all = one (AND? one)*, one = NOT one | field one | ( any ) | term. */
class Parser {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #lexemes: readonly Lexeme[];
  #next = 0;
  #depth = 0;

  constructor(text: string, typing: boolean, lexemes: readonly Lexeme[]) {
    this.#text = text;
    this.#typing = typing;
    this.#lexemes = lexemes;
  }

  parse(): Query | null {
    const query = this.#any();
    const rest = this.#lexemes[this.#next];
    if (rest) fail(rest.start, rest.end, 'This parenthesis was never opened');
    return query;
  }

  #any(): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const part = this.#all();
      const or = this.#take('or');
      if (!part) {
        const lonely = or ?? (parts.length > 0 ? this.#lexemes[this.#next - 1] : undefined);
        if (!lonely) return null;
        if (!(this.#typing && this.#atEnd() && parts.length > 0)) this.#lonely(lonely, 'OR');
        return group('or', parts);
      }
      parts.push(part);
      if (!or) return group('or', parts);
    }
  }

  #all(): Query | null {
    const parts: Query[] = [];
    let and: Lexeme | undefined;
    for (;;) {
      const lexeme = this.#lexemes[this.#next];
      if (!lexeme || lexeme.kind === 'close' || lexeme.kind === 'or') {
        if (and && !(this.#typing && !lexeme)) this.#lonely(and, 'AND');
        return group('and', parts);
      }
      if (lexeme.kind === 'and') {
        if (and || parts.length === 0) this.#lonely(lexeme, 'AND');
        and = lexeme;
        this.#next += 1;
        continue;
      }
      const part = this.#one();
      if (part) {
        parts.push(part);
        and = undefined;
      }
    }
  }

  #one(): Query | null {
    const lexeme = this.#lexemes[this.#next] as Lexeme;
    this.#next += 1;
    if (lexeme.kind === 'term') {
      if (!lexeme.exact) return this.#words(lexeme);
      const exact = readExact(this.#text, lexeme);
      if (!exact && !this.#typing)
        fail(lexeme.start, lexeme.end, 'Write the letters to look for after the =');
      return exact;
    }
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) fail(lexeme.start, lexeme.end, 'This query is too deeply nested');
    const query = this.#nested(lexeme);
    this.#depth -= 1;
    return query;
  }

  #words(term: Extract<Lexeme, { kind: 'term' }>): Query | null {
    const words = readWords(this.#text, term, this.#typing);
    if (!words && term.quoted && !this.#typing) {
      fail(term.start, term.end, 'There is no word between these quotation marks');
    }
    return words;
  }

  #nested(lexeme: Lexeme): Query | null {
    const { start } = lexeme;
    if (lexeme.kind === 'open') {
      const query = this.#any();
      if (!this.#take('close') && !this.#typing) {
        fail(start, lexeme.end, 'This parenthesis is never closed');
      }
      if (!query && !this.#typing) fail(start, this.#end(), 'There is no word between these parentheses');
      return query;
    }
    const following = this.#lexemes[this.#next];
    const isField = lexeme.kind === 'field';
    const name = this.#text.slice(start, lexeme.end);
    const hasPart = following && !['close', 'or', 'and'].includes(following.kind);
    const part = hasPart && !(isField && following.start !== lexeme.end) ? this.#one() : null;
    if (!part) {
      if (this.#typing && this.#atEnd()) return null;
      fail(start, lexeme.end, `Write a word after ${name}${isField ? ', without a space' : ''}`);
    }
    const end = part.end;
    return isField
      ? { kind: 'field', field: lexeme.field, part, start, end }
      : { kind: 'not', part, start, end };
  }

  #take(kind: Lexeme['kind']): Lexeme | undefined {
    const lexeme = this.#lexemes[this.#next];
    if (lexeme?.kind !== kind) return undefined;
    this.#next += 1;
    return lexeme;
  }

  #atEnd(): boolean {
    return this.#next >= this.#lexemes.length;
  }

  /** Where the last lexeme that was read ends. */
  #end(): number {
    return this.#lexemes[this.#next - 1]?.end ?? 0;
  }

  #lonely(lexeme: Lexeme, name: string): never {
    fail(lexeme.start, lexeme.end, `${name} needs a word on either side`);
  }
}

/** One query for several: as flat as can be, so that a long list stays shallow. */
function group(kind: GroupQuery['kind'], parts: readonly Query[]): Query | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [first] = flat;
  if (!first || flat.length === 1) return first ?? null;
  return { kind, parts: flat, start: first.start, end: (flat.at(-1) as Query).end };
}
