import type { TextRange } from '../mention.ts';

/** The columns that a person can ask for. Without one, words are looked for in headline and body. */
export type QueryField = 'headline' | 'source';

/** One word as written in the query, to be corrected or explained there. */
export interface QueryWord extends TextRange {
  /** As typed. */
  readonly word: string;
  readonly folded: string;
}

/** A word, a phrase, or either of them with a star: words that follow each other in any case. */
export interface WordsQuery extends TextRange {
  readonly kind: 'words';
  /** Never empty. */
  readonly words: readonly QueryWord[];
  /** Whether the last word may go on. */
  readonly prefix: boolean;
}

/** `=SCO`: exactly these letters. */
export interface ExactQuery extends TextRange {
  readonly kind: 'exact';
  /** The words as they must be written (NFC); `=S.C.O.` is `SCO`. Never empty. */
  readonly letters: readonly string[];
  /** The same words folded. */
  readonly words: readonly string[];
  /** The folded single letters of the form with dots, `s c o`; empty where there is none. */
  readonly dotted: readonly string[];
}

/** All of (`and`) or one of (`or`) at least two parts; a part is never of the same kind. */
export interface GroupQuery extends TextRange {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Query[];
}

export interface NotQuery extends TextRange {
  readonly kind: 'not';
  readonly part: Query;
}

/** Restricts everything inside to one column; an inner field wins. */
export interface FieldQuery extends TextRange {
  readonly kind: 'field';
  readonly field: QueryField;
  readonly part: Query;
}

/** A query as a tree. Each node tells where it stands in the query's text. */
export type Query = WordsQuery | ExactQuery | GroupQuery | NotQuery | FieldQuery;

/** Where and why a query cannot be understood: offsets into the query as it was written. */
export interface QueryProblem extends TextRange {
  readonly message: string;
}

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query | null }
  | { readonly ok: false; readonly problem: QueryProblem };
