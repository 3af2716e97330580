/** Names of the fields that ask for a fact, as they are written before the colon. */
export const FACT_FIELDS = ['lang', 'date', 'words', 'is', 'tag', 'alert', 'import'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

export const ARTICLE_STATES = ['read', 'unread', 'starred', 'tagged', 'grouped'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What is true of an article, whatever it says. */
export type Fact = RowFact | NamedFact;

/** Stands in an article's own row. */
export type RowFact =
  /** A language, also in its regional forms: `en` holds for `en-GB`. Lower case. */
  | { readonly of: 'lang'; readonly language: string }
  /** Published from the first to the last day, month or year, both included; '' where that end is open. */
  | { readonly of: 'date'; readonly from: string; readonly to: string }
  | { readonly of: 'words'; readonly least: number; readonly most: number }
  | { readonly of: 'is'; readonly state: ArticleState };

/** Belongs to a tag, an alert or an import of this name; the name's words folded, the last one perhaps only begun. */
export interface NamedFact {
  readonly of: 'tag' | 'alert' | 'import';
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Facts that change while the article stays as it is. An alert cannot ask for them: its hits are found once, when an article comes in. */
const CHANGING: ReadonlySet<FactField> = new Set(['is', 'tag', 'alert', 'import']);

export function isChanging(field: FactField): boolean {
  return CHANGING.has(field);
}
