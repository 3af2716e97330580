import type { Mention, TextRange } from '../mention.ts';
import type { TokenizedArticle } from '../tokenized-article.ts';
import { explainQuery } from './explain-query.ts';
import { type MatchOptions, matchQuery } from './match-query.ts';
import type { Query, QueryField } from './query.ts';

/** One part of a query and what it finds in an article. */
export interface ExplainedPart extends TextRange {
  /** What the part asks for, as a sentence. */
  readonly sentence: string;
  /** Whether the article has it. */
  readonly found: boolean;
  /** Whether the query asks for it to be missing. */
  readonly excluded: boolean;
  /** Empty for what is stated of an article and not said in it. */
  readonly mentions: readonly Mention[];
}

/** Every part of a query that is matched by itself (words, phrases, NEAR, facts), in the order in which it is written. */
export function explainMatch(
  query: Query,
  article: TokenizedArticle,
  options: MatchOptions = {},
): readonly ExplainedPart[] {
  return parts(query, null, false);

  function parts(part: Query, field: QueryField | null, excluded: boolean): readonly ExplainedPart[] {
    switch (part.kind) {
      case 'and':
      case 'or':
        return part.parts.flatMap((inner) => parts(inner, field, excluded));
      case 'not':
        return parts(part.part, field, !excluded);
      case 'field':
        return parts(part.part, part.field, excluded);
      default: {
        const { start, end } = part;
        const asked: Query =
          field && part.kind !== 'fact' ? { kind: 'field', field, part, start, end } : part;
        const mentions = matchQuery(asked, article, options);
        const sentence = explainQuery(asked);
        return [{ start, end, sentence, found: mentions !== null, excluded, mentions: mentions ?? [] }];
      }
    }
  }
}
