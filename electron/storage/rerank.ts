import type { ArticleId } from '../domain/article.ts';
import { type Ranking, scoreOf } from '../domain/query/ranking.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import type { Database } from './database.ts';

/** An article as the index found it, the best first. */
export interface Found {
  readonly id: ArticleId;
  /** As FTS5 has it: less is better. */
  readonly rank: number;
}

const DAY_MS = 86_400_000;

/** Puts the best that the index found into the order of a ranking. All of them are looked up, so that they have to be few. */
export function rerank(database: Database, found: readonly Found[], ranking: Ranking): ArticleId[] {
  const asked = JSON.stringify(found.map(({ id }) => id));
  const known = new Map(
    database
      .rows<{ id: number; headline: string; sortAt: number }>(
        'SELECT id, headline, sort_at AS sortAt FROM articles WHERE id IN (SELECT value FROM json_each(?))',
        asked,
      )
      .map((article) => [article.id, article]),
  );
  // While a word is typed its phrase would be asked for with every letter, and says little yet.
  const isPhrase = ranking.words.length > 1 && !ranking.prefix;
  const phrases = isPhrase ? withPhrase(database, asked, ranking) : new Set<ArticleId>();
  let newest = 0;
  for (const { sortAt } of known.values()) newest = Math.max(newest, sortAt);
  const scored = found.map(({ id, rank }) => {
    const article = known.get(id);
    const score = scoreOf(ranking, {
      score: -rank,
      headline: tokenize(article?.headline ?? '').words,
      phrase: phrases.has(id),
      age: (newest - (article?.sortAt ?? 0)) / DAY_MS,
    });
    return { id, score };
  });
  return scored.sort((one, other) => other.score - one.score).map(({ id }) => id);
}

function withPhrase(database: Database, asked: string, { words }: Ranking): ReadonlySet<ArticleId> {
  const phrase = `"${words.join(' ').replaceAll('"', '""')}"`;
  // The plus keeps SQLite from asking the index once for each article.
  const sql = `SELECT rowid AS id FROM search_index
    WHERE search_index MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`;
  const rows = database.rows<{ id: number }>(sql, `{headline lead body} : ${phrase}`, asked);
  return new Set(rows.map(({ id }) => id));
}
