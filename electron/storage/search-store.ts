import type { ArticleId } from '../domain/article.ts';
import type { IndexDocument } from '../domain/index-document.ts';
import { intersect, type Plan } from '../domain/query/plan.ts';
import type { QueryWord } from '../domain/query/query.ts';
import type { Ranking } from '../domain/query/ranking.ts';
import { toExpression } from '../domain/query/to-expression.ts';
import { fitsWord, fixedBeginning } from '../domain/query/word-form.ts';
import { ARABIC_TAGS } from '../domain/text/languages.ts';
import { type ArticleFilter, filterToSql } from './article-filter.ts';
import type { Database, SqlValue } from './database.ts';
import { type Condition, findLines, type LinesOf, planToSql } from './plan-to-sql.ts';
import { type Found, rerank } from './rerank.ts';
import { createVocabulary, type WordsOfLength } from './vocabulary.ts';

export interface SearchWindow {
  readonly filter: ArticleFilter;
  readonly sort: 'relevance' | 'date';
  readonly offset: number;
  readonly limit: number;
  /** What the best are put into order by once more, where they are sorted by relevance. */
  readonly ranking?: Ranking | null;
}

export interface IdRange {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

export interface SearchStore {
  insert(id: ArticleId, document: IndexDocument): void;
  replace(id: ArticleId, document: IndexDocument): void;
  remove(id: ArticleId): void;
  /** Ids that a plan finds, in order. Throws when its expression is not one. Without a text to rank by, the newest come first. */
  find(plan: Plan, window: SearchWindow): ArticleId[];
  /** All of them with ids in this range (both included), in the order in which they came. */
  findAll(plan: Plan, range: IdRange): ArticleId[];
  countFound(plan: Plan, filter: ArticleFilter): number;
  /** Ids without a query, newest first. */
  list(window: Omit<SearchWindow, 'sort' | 'ranking'>): ArticleId[];
  countListed(filter: ArticleFilter): number;
  /** Whether any article has this (folded) word, or with `prefix` one that begins so. */
  hasWord(word: string, prefix: boolean): boolean;
  /** The index's words that begin with these letters, with the number of articles that have them. */
  words(prefix: string): { readonly word: string; readonly articles: number }[];
  articlesWith(word: string): number;
  /** The index's words that are what a word of a query asks for; null where they are too many to be asked for one by one. */
  wordsThatFit(word: QueryWord): readonly string[] | null;
  /** Reads on in what {@link wordsThatFit} and {@link wordsOfLength} look at, which in a large library takes a while. True while there is more. */
  warm(): boolean;
  /** The index's words of so many letters, with the number of articles that have them as it was when they were read. */
  wordsOfLength(letters: number): WordsOfLength;
  /** Whether all articles that have one of these words are in a language that attaches particles. */
  attachedOnly(forms: readonly string[]): boolean;
  /** Merges what many small imports left in pieces; a little at a time. True while there is more to do. */
  tidy(): boolean;
}

/** A mention in the headline weighs more than one in the lead, and that more than one in the rest; the source is no mention. */
const RANK = 'bm25(search_index, 8.0, 3.0, 1.0, 0.0)';

interface Statement {
  /** The column that holds the article's id. */
  readonly id: string;
  readonly from: string;
  /** Goes on after `from`. */
  readonly order: string;
  readonly values: readonly SqlValue[];
  /** Whether it is in the order of the index's own ranking. */
  readonly ranked: boolean;
}

/** Nearly all articles have words that begin so: ranking them takes long and says nothing. In other scripts a letter may be a word. */
const ONE_LETTER =
  /^\{[^}]*\} : "[\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]" \*$/u;
/** The order of so many is worked out once more, by more than the index knows. */
const RERANKED = 100;
/** So many words are one expression that the index still answers quickly. */
const MOST_WORDS = 1_000;
/** What so many parts of queries asked for is remembered. */
const REMEMBERED = 50;
const LAST_CHARACTER = '\u{10FFFF}';

/** The first part of an article's language is one of a list. */
const WRITES_ATTACHED = `(lower(substr(a.language, 1, instr(replace(a.language, '_', '-') || '-', '-') - 1))
  IN (SELECT value FROM json_each(?)))`;

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** The full-text index: only what is outside the trash is in it. */
export function createSearchStore(database: Database): SearchStore {
  const ids = (rows: readonly { readonly id: number }[]): ArticleId[] => rows.map(({ id }) => id);
  /**
   * What {@link SearchStore.wordsThatFit} and `linesOf` found since the index last changed, as it does with each article that comes
   * or is edited: they walk over all words or lines, up to a second in a large library, and each page of the list asks for the same.
   */
  const memory = new Map<string, readonly string[] | null>();
  const vocabulary = createVocabulary(database);

  function remembered(key: string, find: () => readonly string[] | null): readonly string[] | null {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, found);
    return found;
  }

  const linesOf: LinesOf = (plan) => remembered(JSON.stringify(plan), () => findLines(database, plan)) ?? [];

  function insert(id: ArticleId, document: IndexDocument): void {
    memory.clear();
    vocabulary.added(document);
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
    memory.clear();
    vocabulary.forget();
    database.run('DELETE FROM search_index WHERE rowid = ?', id);
  }

  /** Whether an article that attaches particles (or, for false, one that does not) has this word, which is one of MATCH. */
  function isWritten(expression: string, attaches: boolean): boolean {
    const row = database.row(
      `SELECT 1 FROM search_index JOIN articles a ON a.id = search_index.rowid
        WHERE search_index MATCH ? AND ${attaches ? '' : 'NOT'} ${WRITES_ATTACHED} LIMIT 1`,
      expression,
      JSON.stringify(ARABIC_TAGS),
    );
    return row !== undefined;
  }

  function lookUp(word: QueryWord): readonly string[] | null {
    // Where no article is written so, particles are no particles: in a Persian library والدین is the parents.
    if (word.form === 'whole' || word.form === 'beginning') {
      const star = word.form === 'beginning' ? ' *' : '';
      return [word.folded, ...word.attached.filter((form) => isWritten(quoted(form) + star, true))];
    }
    const beginning = fixedBeginning(word);
    // Without a beginning all words are looked at, and with one those that have it, which the index knows.
    if (beginning === '') return vocabulary.fitting(word, MOST_WORDS);
    const found: string[] = [];
    const sql = 'SELECT term FROM vocabulary WHERE term >= ? AND term <= ?';
    for (const { term } of database.rows<{ term: string }>(sql, beginning, beginning + LAST_CHARACTER)) {
      if (!fitsWord(word, term, true)) continue;
      found.push(term);
      if (found.length > MOST_WORDS) return null;
    }
    return found;
  }

  /** What the full-text index answers, so that it can rank; and the rest as conditions. Null where nothing is left for the index. */
  function split(plan: Plan): { readonly expression: string; readonly rest: Condition | null } | null {
    if (plan.kind === 'text')
      return ONE_LETTER.test(plan.expression) ? null : { expression: plan.expression, rest: null };
    if (plan.kind !== 'and') return null;
    const [text, ...others] = plan.parts;
    if (text?.kind !== 'text') return null;
    return { expression: text.expression, rest: planToSql(database, intersect(others), linesOf) };
  }

  /** Joins the articles only where a condition or the order needs them. */
  function planSql(plan: Plan, filter: ArticleFilter, sort: SearchWindow['sort']): Statement {
    const { conditions, values } = filterToSql(filter);
    const found = split(plan);
    if (!found) {
      const { sql, values: wanted } = planToSql(database, plan, linesOf);
      const where = ['a.trashed_at IS NULL', ...conditions, `(${sql})`].join(' AND ');
      return {
        id: 'a.id',
        from: `FROM articles a WHERE ${where}`,
        order: 'ORDER BY a.sort_at DESC, a.id DESC',
        values: [...values, ...wanted],
        ranked: false,
      };
    }
    const { expression, rest } = found;
    const isJoined = conditions.length > 0 || rest !== null || sort === 'date';
    const joined = isJoined ? ' JOIN articles a ON a.id = search_index.rowid' : '';
    const where = ['search_index MATCH ?', ...conditions, ...(rest ? [`(${rest.sql})`] : [])];
    return {
      id: 'search_index.rowid',
      from: `FROM search_index${joined} WHERE ${where.join(' AND ')}`,
      order: sort === 'date' ? 'ORDER BY a.sort_at DESC, a.id DESC' : `ORDER BY ${RANK}`,
      values: [expression, ...values, ...(rest?.values ?? [])],
      ranked: sort === 'relevance',
    };
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

    find(plan, { filter, sort, offset, limit, ranking = null }) {
      const { id, from, order, values, ranked } = planSql(plan, filter, sort);
      if (ranking && ranked && offset < RERANKED) {
        const sql = `SELECT ${id} AS id, ${RANK} AS rank ${from} ORDER BY rank LIMIT ?`;
        const found = database.rows<Found>(sql, ...values, Math.max(RERANKED, offset + limit));
        const best = rerank(database, found.slice(0, RERANKED), ranking);
        return [...best, ...ids(found.slice(RERANKED))].slice(offset, offset + limit);
      }
      const sql = `SELECT ${id} AS id ${from} ${order} LIMIT ? OFFSET ?`;
      return ids(database.rows<{ id: number }>(sql, ...values, limit, offset));
    },

    findAll(plan, { from: least, to: most }) {
      const expression = toExpression(plan);
      if (expression === null) {
        const { id, from, values } = planSql(plan, { folder: 'library' }, 'relevance');
        const sql = `SELECT ${id} AS id ${from} AND ${id} BETWEEN ? AND ? ORDER BY 1`;
        return ids(database.rows<{ id: number }>(sql, ...values, least, most));
      }
      const sql = 'SELECT rowid AS id FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?';
      return ids(database.rows<{ id: number }>(sql, expression, least, most));
    },

    countFound(plan, filter) {
      const { from, values } = planSql(plan, filter, 'relevance');
      return database.row<{ n: number }>(`SELECT count(*) AS n ${from}`, ...values)?.n ?? 0;
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

    warm: vocabulary.warm,
    wordsOfLength: vocabulary.ofLength,

    attachedOnly: (forms) => !forms.some((form) => isWritten(quoted(form), false)),

    wordsThatFit: (word) =>
      remembered(`${word.form} ${word.mistakes} ${word.attached.length} ${word.folded}`, () => lookUp(word)),

    tidy() {
      // A merge that changed fewer than two rows did nothing (SQLite's documentation of FTS5, "merge").
      const before = database.row<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
      database.run(`INSERT INTO search_index (search_index, rank) VALUES ('merge', 200)`);
      const after = database.row<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
      return after - before >= 2;
    },
  };
}
