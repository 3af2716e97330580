import type { ArticleId } from '../domain/article.ts';
import type { IndexDocument } from '../domain/index-document.ts';
import { type ArticleFilter, filterToSql } from './article-filter.ts';
import type { Database, SqlValue } from './database.ts';

export interface SearchWindow {
  readonly filter: ArticleFilter;
  readonly sort: 'relevance' | 'date';
  readonly offset: number;
  readonly limit: number;
}

export interface SearchStore {
  insert(id: ArticleId, document: IndexDocument): void;
  replace(id: ArticleId, document: IndexDocument): void;
  remove(id: ArticleId): void;
  /** Ids that a full-text expression finds, in order. Throws when the expression is not one. */
  find(expression: string, window: SearchWindow): ArticleId[];
  /** All of them, in the order in which they came. */
  findAll(expression: string): ArticleId[];
  countFound(expression: string, filter: ArticleFilter): number;
  /** Ids without a query, newest first. */
  list(window: Omit<SearchWindow, 'sort'>): ArticleId[];
  countListed(filter: ArticleFilter): number;
  /** Whether any article has this (folded) word, or with `prefix` one that begins so. */
  hasWord(word: string, prefix: boolean): boolean;
  /** The index's words that begin with these letters, with the number of articles that have them. */
  words(prefix: string): { readonly word: string; readonly articles: number }[];
  articlesWith(word: string): number;
  /** Merges what many small imports left in pieces; a little at a time. True while there is more to do. */
  tidy(): boolean;
}

/** A mention in the headline weighs more than one in the lead, and that more than one in the rest; the source is no mention. */
const RANK = `'bm25(8.0, 3.0, 1.0, 0.0)'`;
const LAST_CHARACTER = '\u{10FFFF}';

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** The full-text index: only what is outside the trash is in it. */
export function createSearchStore(database: Database): SearchStore {
  const ids = (rows: readonly { id: number }[]): ArticleId[] => rows.map(({ id }) => id);

  function insert(id: ArticleId, document: IndexDocument): void {
    database.run(
      'INSERT INTO search_index (rowid, headline, lead, body, source) VALUES (?, ?, ?, ?, ?)',
      id,
      document.headline,
      document.lead,
      document.body,
      document.source,
    );
  }

  function remove(id: ArticleId): void {
    database.run('DELETE FROM search_index WHERE rowid = ?', id);
  }

  /** Joins the articles only where a condition or the order needs them. */
  function matchSql(
    filter: ArticleFilter,
    sort: SearchWindow['sort'],
  ): { from: string; values: readonly SqlValue[] } {
    const { conditions, values } = filterToSql(filter);
    const joined =
      conditions.length > 0 || sort === 'date' ? ' JOIN articles a ON a.id = search_index.rowid' : '';
    const where = ['search_index MATCH ?', ...conditions].join(' AND ');
    return { from: `FROM search_index${joined} WHERE ${where}`, values };
  }

  function listSql(filter: ArticleFilter): { from: string; order: string; values: readonly SqlValue[] } {
    const { conditions, values, selective } = filterToSql(filter);
    const folder = filter.folder === 'trash' ? 'a.trashed_at IS NOT NULL' : 'a.trashed_at IS NULL';
    const key = filter.folder === 'trash' ? 'a.trashed_at' : 'a.sort_at';
    return {
      from: `FROM articles a WHERE ${[folder, ...conditions].join(' AND ')}`,
      // The plus keeps SQLite from walking the whole index of dates to find few articles.
      order: `ORDER BY ${selective ? '+' : ''}${key} DESC, a.id DESC`,
      values,
    };
  }

  return {
    insert,
    remove,
    replace(id, document) {
      remove(id);
      insert(id, document);
    },

    find(expression, { filter, sort, offset, limit }) {
      const { from, values } = matchSql(filter, sort);
      const order = sort === 'date' ? 'a.sort_at DESC, a.id DESC' : 'search_index.rank';
      const rank = sort === 'date' ? '' : `AND search_index.rank MATCH ${RANK}`;
      return ids(
        database.rows<{ id: number }>(
          `SELECT search_index.rowid AS id ${from} ${rank} ORDER BY ${order} LIMIT ? OFFSET ?`,
          expression,
          ...values,
          limit,
          offset,
        ),
      );
    },

    findAll(expression) {
      const sql = 'SELECT rowid AS id FROM search_index WHERE search_index MATCH ?';
      return ids(database.rows<{ id: number }>(sql, expression));
    },

    countFound(expression, filter) {
      const { from, values } = matchSql(filter, 'relevance');
      return database.row<{ n: number }>(`SELECT count(*) AS n ${from}`, expression, ...values)?.n ?? 0;
    },

    list({ filter, offset, limit }) {
      const { from, order, values } = listSql(filter);
      return ids(
        database.rows<{ id: number }>(
          `SELECT a.id ${from} ${order} LIMIT ? OFFSET ?`,
          ...values,
          limit,
          offset,
        ),
      );
    },

    countListed(filter) {
      const { from, values } = listSql(filter);
      return database.row<{ n: number }>(`SELECT count(*) AS n ${from}`, ...values)?.n ?? 0;
    },

    hasWord(word, prefix) {
      const expression = quoted(word) + (prefix ? '*' : '');
      const sql = 'SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 1';
      return database.row(sql, expression) !== undefined;
    },

    words(prefix) {
      return database.rows<{ word: string; articles: number }>(
        'SELECT term AS word, doc AS articles FROM vocabulary WHERE term >= ? AND term <= ?',
        prefix,
        prefix + LAST_CHARACTER,
      );
    },

    articlesWith(word) {
      const sql = 'SELECT doc AS n FROM vocabulary WHERE term = ?';
      return database.row<{ n: number }>(sql, word)?.n ?? 0;
    },

    tidy() {
      // A merge that changed fewer than two rows did nothing (SQLite's documentation of FTS5, "merge").
      const before = database.row<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
      database.run(`INSERT INTO search_index (search_index, rank) VALUES ('merge', 200)`);
      const after = database.row<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
      return after - before >= 2;
    },
  };
}
