import { FACT_FIELDS, type FactField, isChanging } from './fact.ts';
import { type Lexeme, lexQuery } from './lex-query.ts';
import type {
  GroupQuery,
  NearLink,
  NearOperand,
  ParsedQuery,
  Query,
  QueryField,
  WordsQuery,
} from './query.ts';
import { fail, QueryMistake, UnfinishedWord } from './query-mistake.ts';
import { readFact } from './read-fact.ts';
import { readExact, readWords, type Term } from './read-term.ts';

/** Far beyond what a person writes, and well within what SQLite's own parser can hold. */
const MAX_DEPTH = 16;

/** The longest query that is read, in characters: far beyond what a person types. */
export const LONGEST_QUERY = 10_000;
/** Each such word is looked for among all words that the library has. */
const MOST_UNCERTAIN = 50;
/** The index goes through all places of each word of a phrase. */
const LONGEST_PHRASE = 50;
/** For each such beginning half of the index is read. */
const MOST_SHORT = 4;
const SHORT = 2;
/** Each is asked of every article that the words leave. */
const MOST_FACTS = 50;
const TOO_MANY_FACTS = `A query can have at most ${MOST_FACTS} of date:, lang:, byline: and their like`;

export interface ParseOptions {
  readonly typing?: boolean;
  /** It is a line of an alert, which cannot ask for what changes while the article stays the same. */
  readonly alert?: boolean;
  /** In milliseconds; what `date:today` means. By default the present. */
  readonly now?: number;
}

/**
 * Reads a query of the query language. Gives null for the query where nothing is asked (nothing but spaces and punctuation),
 * or the first problem with its place. Never throws.
 *
 * With `typing`, the text is still being written: its last plain word counts as a prefix, a quotation mark or parenthesis
 * that is still open counts as closed at the end, and an operator or a fact at the end that says nothing yet as not there.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const { typing = false } = options;
  if (text.length > LONGEST_QUERY) {
    const message = `A query can have at most ${LONGEST_QUERY.toLocaleString('en')} characters`;
    return { ok: false, problem: { start: LONGEST_QUERY, end: text.length, message } };
  }
  try {
    return { ok: true, query: new Parser(text, options, lexQuery(text, typing)).parse() };
  } catch (error) {
    if (error instanceof QueryMistake) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** A line of an alert as a query. */
export function parseAlias(text: string): ParsedQuery {
  return parseQuery(text, { alert: true });
}

/**
 * Recursive descent: any = all (OR all)*, all = one (AND? one)*, one = NOT one | field one | field value | chain,
 * chain = single (NEAR single)*, single = ( any ) | term.
 */
class Parser {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #options: ParseOptions;
  readonly #lexemes: readonly Lexeme[];
  #next = 0;
  #depth = 0;
  /** Words that are written with a star inside or at the beginning, or with a tilde. */
  #uncertain = 0;
  #short = 0;
  #facts = 0;
  /** How many fields around are texts that no index holds. */
  #unindexed = 0;

  constructor(text: string, options: ParseOptions, lexemes: readonly Lexeme[]) {
    this.#text = text;
    this.#options = options;
    this.#typing = options.typing ?? false;
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
        const isUnfinished = this.#typing && this.#atEnd() && (parts.length > 0 || this.#isBegun(lonely));
        if (!isUnfinished) this.#lonely(lonely, 'OR');
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
        const isFirst = parts.length === 0 && !(this.#typing && this.#isBegun(lexeme));
        if (and || isFirst) this.#lonely(lexeme, 'AND');
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
    if (lexeme.kind === 'term' || lexeme.kind === 'open') return this.#chain(this.#single(lexeme));
    if (lexeme.kind === 'near') this.#lonely(lexeme, this.#written(lexeme));
    return this.#deeper(lexeme, () => this.#prefixed(lexeme));
  }

  #single(lexeme: Lexeme): Query | null {
    if (lexeme.kind !== 'term') return this.#deeper(lexeme, () => this.#group(lexeme));
    if (!lexeme.exact) return this.#words(lexeme);
    const exact = readExact(this.#text, lexeme);
    if (!exact && !this.#typing) fail(lexeme.start, lexeme.end, 'Write the letters to look for after the =');
    return exact;
  }

  /** What stands nearest to a NEAR belongs to it. */
  #chain(first: Query | null): Query | null {
    const parts: NearOperand[] = [];
    const links: NearLink[] = [];
    let part = first;
    for (let near = this.#near(); near; near = this.#near()) {
      if (!part) this.#lonely(near, this.#written(near));
      parts.push(this.#operand(part, near));
      const following = this.#lexemes[this.#next];
      const opens = following?.kind === 'term' || following?.kind === 'open';
      if (opens) this.#next += 1;
      part = opens ? this.#single(following) : null;
      if (!part) {
        if (!(this.#typing && this.#atEnd())) this.#lonely(near, this.#written(near));
        break;
      }
      links.push({ distance: near.distance, ordered: near.ordered });
      if (this.#lexemes[this.#next]?.kind !== 'near') parts.push(this.#operand(part, near));
    }
    const [only] = parts;
    if (!only) return part;
    if (parts.length === 1) return only;
    return { kind: 'near', parts, links, start: only.start, end: (parts.at(-1) as NearOperand).end };
  }

  #near(): Extract<Lexeme, { kind: 'near' }> | null {
    const lexeme = this.#lexemes[this.#next];
    if (lexeme?.kind !== 'near') return null;
    this.#next += 1;
    return lexeme;
  }

  #operand(part: Query, near: Lexeme): NearOperand {
    if (isNearOperand(part)) return part;
    // `(sco O` on the way to `(sco OR nato)`.
    const [begun] = part.kind === 'and' ? part.parts : [];
    const isOpen = this.#typing && this.#atEnd() && this.#lexemes.at(-1)?.kind !== 'close';
    if (isOpen && begun && isNearOperand(begun)) return begun;
    return fail(
      part.start,
      part.end,
      `${this.#written(near)} stands between words, phrases and (one OR another)`,
    );
  }

  #deeper<Result>(lexeme: Lexeme, read: () => Result): Result {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) fail(lexeme.start, lexeme.end, 'This query is too deeply nested');
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #words(term: Term): Query | null {
    let words: WordsQuery | null;
    try {
      words = readWords(this.#text, term, this.#typing);
    } catch (mistake) {
      // `*n` on the way to `*nato`.
      if (this.#typing && this.#isBegun(term) && mistake instanceof UnfinishedWord) return null;
      throw mistake;
    }
    if (words) this.#count(words);
    if (!words && term.quoted && !this.#typing) {
      fail(term.start, term.end, 'There is no word between these quotation marks');
    }
    return words;
  }

  /** What is slow to answer, each by itself or only when there are many, is told rather than waited for. */
  #count({ words, start, end }: WordsQuery): void {
    for (const { form, folded } of words) {
      if (form === 'pattern' || form === 'close') this.#uncertain += 1;
      if (form === 'beginning' && [...folded].length <= SHORT) this.#short += 1;
    }
    if (this.#unindexed > 0) this.#facts += 1;
    const message =
      (words.length > LONGEST_PHRASE && `A phrase can have at most ${LONGEST_PHRASE} words`) ||
      (this.#uncertain > MOST_UNCERTAIN &&
        `A query can have at most ${MOST_UNCERTAIN} words with ~ or with a star before the end`) ||
      (this.#short > MOST_SHORT &&
        `A query can have at most ${MOST_SHORT} words with a star behind one or two letters`) ||
      (this.#facts > MOST_FACTS && TOO_MANY_FACTS);
    if (message) fail(start, end, message);
  }

  #group({ start, end }: Lexeme): Query | null {
    const query = this.#any();
    if (!this.#take('close') && !this.#typing) fail(start, end, 'This parenthesis is never closed');
    if (!query && !this.#typing) fail(start, this.#end(), 'There is no word between these parentheses');
    return query;
  }

  #prefixed(lexeme: Lexeme): Query | null {
    const { start } = lexeme;
    if (lexeme.kind === 'field' && isFactField(lexeme.field)) return this.#fact(lexeme, lexeme.field);
    const following = this.#lexemes[this.#next];
    const isField = lexeme.kind === 'field';
    const name = this.#written(lexeme);
    const hasPart = following && !['close', 'or', 'and', 'near'].includes(following.kind);
    const isUnindexed = isField && (lexeme.field === 'byline' || lexeme.field === 'place');
    if (isUnindexed) this.#unindexed += 1;
    const part = hasPart && !(isField && following.start !== lexeme.end) ? this.#one() : null;
    if (isUnindexed) this.#unindexed -= 1;
    if (!part) {
      if (this.#typing && this.#atEnd()) return null;
      fail(start, lexeme.end, `Write a word after ${name}${isField ? ', without a space' : ''}`);
    }
    const end = part.end;
    return isField
      ? { kind: 'field', field: lexeme.field as QueryField, part, start, end }
      : { kind: 'not', part, start, end };
  }

  #fact(lexeme: Lexeme, field: FactField): Query | null {
    const name = this.#written(lexeme);
    const value = this.#lexemes[this.#next];
    const { alert = false, now = Date.now() } = this.#options;
    if (alert && isChanging(field)) {
      fail(lexeme.start, lexeme.end, `An alert looks at what articles say: ${name} can only be searched for`);
    }
    if (value?.kind !== 'term' || value.start !== lexeme.end) {
      if (value?.kind === 'open') {
        fail(
          lexeme.start,
          value.end,
          `Write one value after ${name}, and join several with OR: ${name}… OR ${name}…`,
        );
      }
      if (this.#typing && this.#atEnd()) return null;
      return fail(lexeme.start, lexeme.end, `Write a value after ${name}, without a space`);
    }
    this.#next += 1;
    this.#facts += 1;
    if (this.#facts > MOST_FACTS) fail(lexeme.start, value.end, TOO_MANY_FACTS);
    const isTyped = this.#typing && value.end === this.#text.length && !(value.quoted && value.closed);
    try {
      const fact = readFact(this.#text, field, value, { now, relative: !alert });
      const begun = isTyped && 'prefix' in fact ? { ...fact, prefix: true } : fact;
      return { kind: 'fact', fact: begun, start: lexeme.start, end: value.end };
    } catch (mistake) {
      if (isTyped && mistake instanceof QueryMistake) return null;
      throw mistake;
    }
  }

  #written({ start, end }: Lexeme): string {
    return this.#text.slice(start, end);
  }

  #take(kind: Lexeme['kind']): Lexeme | undefined {
    const lexeme = this.#lexemes[this.#next];
    if (lexeme?.kind !== kind) return undefined;
    this.#next += 1;
    return lexeme;
  }

  /** Whether it is what is being typed: it may become a longer word. */
  #isBegun(lexeme: Lexeme): boolean {
    return lexeme.end === this.#text.length;
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

function isFactField(field: QueryField | FactField): field is FactField {
  return FACT_FIELDS.some((known) => known === field);
}

function isNearOperand(query: Query): query is NearOperand {
  switch (query.kind) {
    case 'words':
    case 'exact':
    case 'near':
      return true;
    case 'or':
      return query.parts.every(isNearOperand);
    default:
      return false;
  }
}

/** One query for several: as flat as can be, so that a long list stays shallow. */
function group(kind: GroupQuery['kind'], parts: readonly Query[]): Query | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [first] = flat;
  if (!first || flat.length === 1) return first ?? null;
  return { kind, parts: flat, start: first.start, end: (flat.at(-1) as Query).end };
}
