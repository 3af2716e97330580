import type { CheckedArgument } from '../../contract/ipc.ts';
import type { QueryExplanation } from '../../contract/replies.ts';
import { explainMatch } from '../../domain/query/explain-match.ts';
import { explainQuery } from '../../domain/query/explain-query.ts';
import { parseQuery } from '../../domain/query/parse-query.ts';
import { translateQuery } from '../../domain/query/translate-query.ts';
import type { BackendContext } from '../backend-context.ts';
import { circumstancesOf } from '../circumstances.ts';

/** Answers `search.explain`. */
export function explainQueryFor(
  { library, cache }: Pick<BackendContext, 'library' | 'cache'>,
  { query: text, typing, article: id }: CheckedArgument<'search.explain'>,
): QueryExplanation {
  const translation = translateQuery(text);
  const parsed = parseQuery(text, { typing });
  if (!parsed.ok || !parsed.query) return { sentence: null, translation, article: null };
  const { query } = parsed;
  const article = id === null ? null : cache.get(id);
  return {
    sentence: explainQuery(query),
    translation,
    article: article && {
      headline: article.record.headline,
      parts: explainMatch(query, article.tokenized, {
        circumstances: circumstancesOf(library, article.record),
      }),
    },
  };
}
