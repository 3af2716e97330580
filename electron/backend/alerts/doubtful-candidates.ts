import { parseAlias } from '../../domain/query/parse-query.ts';
import type { Library } from '../../storage/library.ts';

/** For an alias of one word or phrase: how many articles the matcher would have to look at; 0 where the index answers by itself. */
export function doubtfulCandidates(library: Library, alias: string): number {
  const parsed = parseAlias(alias);
  if (!parsed.ok || parsed.query?.kind !== 'exact') return 0;
  return Math.min(...parsed.query.words.map((word) => library.search.articlesWith(word)));
}
