import type { ArticlesWithPhrase } from '../../domain/alerts/foreign-name.ts';
import { parseQuery } from '../../domain/query/parse-query.ts';
import { toPlan } from '../../domain/query/to-plan.ts';
import type { Library } from '../../storage/library.ts';

/** Counts the articles that have some words one after the other; each phrase is asked for once. */
export function phraseCounter(library: Library): ArticlesWithPhrase {
  const known = new Map<string, number>();
  return (words) => {
    const phrase = words.join(' ');
    let count = known.get(phrase);
    if (count === undefined) {
      const parsed = parseQuery(`"${phrase}"`);
      count =
        parsed.ok && parsed.query
          ? library.search.countFound(toPlan(parsed.query).plan, { folder: 'library' })
          : 0;
      known.set(phrase, count);
    }
    return count;
  };
}
