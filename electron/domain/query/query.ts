import type { TextRange } from '../mention.ts';
import type { Fact } from './fact.ts';

/** The texts of an article that a person can ask for. Without one, words are looked for in headline and body. */
export const QUERY_FIELDS = ['headline', 'lead', 'body', 'source', 'byline', 'place'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/**
 * What a word of the text must be: the same; one that begins so; one that fits the stars (`organi*ation`); or one that is
 * spelled about so (`shoigu~`).
 */
export type WordForm = 'whole' | 'beginning' | 'pattern' | 'close';

/** One word as written in the query, to be corrected or explained there. */
export interface QueryWord extends TextRange {
  /** As typed. */
  readonly word: string;
  /** Of a pattern with its stars. */
  readonly folded: string;
  readonly form: WordForm;
  /** Of a close word: how many letters may be other, left out, put in or exchanged; else 0. */
  readonly mistakes: number;
  /** Of a whole word, and of one that is being typed: its forms with particles, folded, which count in a text that attaches them; mostly none. */
  readonly attached: readonly string[];
}

/** A word, a phrase, or either of them with stars: words that follow each other in any case. */
export interface WordsQuery extends TextRange {
  readonly kind: 'words';
  /** Never empty. */
  readonly words: readonly QueryWord[];
  /** The same where an index can answer it by itself: whole words, the last of which may go on; else null. */
  readonly plain: PlainWords | null;
}

export interface PlainWords {
  /** Folded. */
  readonly words: readonly string[];
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
  /** The folded genitive of a name, `scos`, which counts where the language writes it so; empty where there is none. */
  readonly genitive: string;
}

/** What can stand on either side of NEAR and PRE: words, or one of several. */
export type NearOperand = WordsQuery | ExactQuery | NearQuery | NearChoice;

export interface NearChoice extends GroupQuery {
  readonly kind: 'or';
  readonly parts: readonly NearOperand[];
}

/** `a NEAR/5 b PRE/2 c`: each part within so many words of the part before it, in one headline or block. */
export interface NearQuery extends TextRange {
  readonly kind: 'near';
  /** At least two. */
  readonly parts: readonly NearOperand[];
  /** One fewer than parts: what stands before each part but the first. */
  readonly links: readonly NearLink[];
}

export interface NearLink {
  /** In words; neighbours are at a distance of 1. */
  readonly distance: number;
  /** Whether the part before must come first (PRE). */
  readonly ordered: boolean;
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

/** Restricts everything inside to one text; an inner field wins. */
export interface FieldQuery extends TextRange {
  readonly kind: 'field';
  readonly field: QueryField;
  readonly part: Query;
}

/** `lang:fa`, `date:2024-04`, `is:unread`: what is true of an article, whatever it says. */
export interface FactQuery extends TextRange {
  readonly kind: 'fact';
  readonly fact: Fact;
}

/** A query as a tree. Each node tells where it stands in the query's text. */
export type Query = WordsQuery | ExactQuery | NearQuery | GroupQuery | NotQuery | FieldQuery | FactQuery;

/** Where and why a query cannot be understood: offsets into the query as it was written. */
export interface QueryProblem extends TextRange {
  readonly message: string;
}

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query | null }
  | { readonly ok: false; readonly problem: QueryProblem };
