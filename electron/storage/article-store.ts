import type { Article, ArticleChanges, ArticleId, ArticleMetadata, ImportId } from '../domain/article.ts';
import { editDetails, packDetails, unpackDetails } from '../domain/article-details.ts';
import type { Block } from '../domain/blocks.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import type { SearchableArticle } from '../domain/tokenized-article.ts';
import { contentHash } from './content-hash.ts';
import type { Database, SqlValue } from './database.ts';
import type { OriginalPlace } from './original-store.ts';
import { sortMoment } from './sort-moment.ts';

/** What the library needs of a new article. */
export interface NewArticle {
  readonly metadata: ArticleMetadata;
  /** In JSON; only where there are any. */
  readonly details?: string;
  /** The blocks in JSON. */
  readonly blocks: string;
  readonly contentHash: Uint8Array;
  readonly words: number;
  readonly importId: ImportId;
  readonly importedAt: number;
  readonly read: boolean;
  readonly starred: boolean;
  /** Asked for only when the article is stored: its twin keeps its own. */
  readonly original: () => OriginalPlace;
}

/** An article without its text and tags. */
export interface ArticleRecord extends ArticleMetadata {
  readonly id: ArticleId;
  /** In JSON; empty where there are none. */
  readonly details: string;
  readonly importId: ImportId;
  readonly importedAt: number;
  readonly editedAt: number | null;
  readonly touchedAt: number | null;
  readonly read: boolean;
  readonly starred: boolean;
  readonly trashedAt: number | null;
  readonly words: number;
}

export interface ArticleTexts {
  readonly record: ArticleRecord;
  readonly blocks: readonly Block[];
}

export interface SearchableRow {
  readonly id: ArticleId;
  readonly article: SearchableArticle;
}

export interface Twin {
  readonly id: ArticleId;
  readonly trashed: boolean;
}

export interface ArticleCounts {
  readonly articles: number;
  readonly unread: number;
  readonly starred: number;
  readonly trashed: number;
}

/** Columns in which many articles have the same. */
export type NamedColumn = 'source' | 'byline' | 'place' | 'language';

export interface NamedArticles {
  readonly name: string;
  readonly articles: number;
  /** When the newest was published, or came; milliseconds since 1970. */
  readonly newest: number;
}

export interface ArticleStore {
  /** The new article's id, or its twin when the same content is already there. */
  insert(article: NewArticle): { readonly id: ArticleId } | { readonly twin: Twin };
  /** The article with the same content, as it came or as a person has edited it. */
  findTwin(contentHash: Uint8Array): Twin | null;
  record(id: ArticleId): ArticleRecord | null;
  texts(id: ArticleId): ArticleTexts | null;
  /**
   * What matching needs of these, in the order given; those that are gone or in the trash are left out. Reads row by row, and must have
   * ended (or been left) before it is asked again.
   */
  searchable(ids: readonly ArticleId[]): IterableIterator<SearchableRow>;
  /** With text and tags. */
  article(id: ArticleId): Article | null;
  edit(id: ArticleId, changes: ArticleChanges, now: number): void;
  markRead(ids: readonly ArticleId[], read: boolean): void;
  markStarred(ids: readonly ArticleId[], starred: boolean, now: number): void;
  touch(ids: readonly ArticleId[], now: number): void;
  /** The same article was read again, with this of it; nobody has edited it. */
  refresh(id: ArticleId, metadata: ArticleMetadata, details: string): void;
  /** The ids among these that were not in the trash before (or, for null, were). */
  setTrashed(ids: readonly ArticleId[], trashedAt: number | null): ArticleId[];
  /** Deletes for ever; only what lies in the trash. All of it for null. */
  erase(ids: readonly ArticleId[] | null): number;
  /** Of an import, not in the trash, and not touched by a person since. */
  untouchedOfImport(importId: ImportId): ArticleId[];
  countOfImport(importId: ImportId): number;
  counts(): ArticleCounts;
  /** Outside the trash, most articles first. */
  sources(): readonly { readonly source: string; readonly articles: number }[];
  /** What stands in a column of the articles with ids from `from` on and before `to`, outside the trash. */
  named(column: NamedColumn, from: ArticleId, to: ArticleId): readonly NamedArticles[];
  /** The largest id that was ever given; 0 in an empty library. */
  lastId(): ArticleId;
}

interface Row {
  id: number;
  import_id: number;
  headline: string;
  byline: string;
  source: string;
  place: string;
  published: string;
  language: string;
  number: string;
  url: string;
  details: string;
  words: number;
  imported_at: number;
  edited_at: number | null;
  touched_at: number | null;
  read: number;
  starred: number;
  trashed_at: number | null;
}

const COLUMNS = `a.id, a.import_id, a.headline, a.byline, a.source, a.place, a.published, a.language, a.number, a.url, a.details,
  a.words, a.imported_at, a.edited_at, a.touched_at, a.read, a.starred, a.trashed_at`;

const INSERT_ARTICLE = `INSERT INTO articles
  (import_id, headline, byline, source, place, published, language, number, url, words, sort_at, imported_at, read, starred,
    content_hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const FIND_TWIN = `SELECT id, trashed_at FROM articles WHERE edited_hash = ?
  UNION ALL
  SELECT id, trashed_at FROM articles WHERE substr(content_hash, 1, 6) = substr(?, 1, 6) AND content_hash = ?
  LIMIT 1`;

/** The ids are walked through in their order, whatever SQLite thinks of it. */
const SEARCHABLE = `SELECT a.id, a.headline, a.source, a.byline, a.place, a.published, a.language, t.blocks
  FROM json_each(?) wanted CROSS JOIN articles a ON a.id = wanted.value CROSS JOIN texts t ON t.article_id = a.id
  WHERE a.trashed_at IS NULL`;

type SearchableColumns = Omit<SearchableArticle, 'blocks'> & { readonly id: number; readonly blocks: string };

/** The report of an import names its articles, so that they need no index of their own. */
const OF_IMPORT = `FROM import_items i CROSS JOIN articles a ON a.id = i.article_id
  WHERE i.import_id = ? AND i.outcome = 'imported'`;

function toRecord(row: Row): ArticleRecord {
  return {
    id: row.id,
    importId: row.import_id,
    headline: row.headline,
    byline: row.byline,
    source: row.source,
    place: row.place,
    published: row.published,
    language: row.language,
    number: row.number,
    url: row.url,
    details: row.details,
    words: row.words,
    importedAt: row.imported_at,
    editedAt: row.edited_at,
    touchedAt: row.touched_at,
    read: row.read === 1,
    starred: row.starred === 1,
    trashedAt: row.trashed_at,
  };
}

/** Articles with their texts. Each method is one statement or joins the transaction around it. */
export function createArticleStore(database: Database): ArticleStore {
  function record(id: ArticleId): ArticleRecord | null {
    const row = database.row<Row>(`SELECT ${COLUMNS} FROM articles a WHERE a.id = ?`, id);
    return row ? toRecord(row) : null;
  }

  function texts(id: ArticleId): ArticleTexts | null {
    const row = database.row<Row & { blocks: string }>(
      `SELECT ${COLUMNS}, t.blocks FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id = ?`,
      id,
    );
    return row ? { record: toRecord(row), blocks: JSON.parse(row.blocks) as Block[] } : null;
  }

  function findTwin(hash: Uint8Array): Twin | null {
    const row = database.row<{ id: number; trashed_at: number | null }>(FIND_TWIN, hash, hash, hash);
    return row ? { id: row.id, trashed: row.trashed_at !== null } : null;
  }

  function forEach(ids: readonly ArticleId[], sql: string, ...before: SqlValue[]): ArticleId[] {
    return ids.filter((id) => database.run(sql, ...before, id).changes > 0);
  }

  return {
    findTwin,
    record,
    texts,

    *searchable(wanted) {
      const rows = database.iterate<SearchableColumns>(SEARCHABLE, JSON.stringify(wanted));
      for (const { id, blocks, ...article } of rows) {
        yield { id, article: { ...article, blocks: JSON.parse(blocks) as Block[] } };
      }
    },

    insert({
      metadata,
      details = '',
      blocks,
      contentHash: hash,
      words,
      importId,
      importedAt,
      read,
      starred,
      original,
    }) {
      const twin = findTwin(hash);
      if (twin) return { twin };
      const { lastId } = database.run(
        INSERT_ARTICLE,
        importId,
        metadata.headline,
        metadata.byline,
        metadata.source,
        metadata.place,
        metadata.published,
        metadata.language,
        metadata.number,
        metadata.url,
        words,
        sortMoment(metadata.published, importedAt),
        importedAt,
        Number(read),
        Number(starred),
        hash,
      );
      // Apart, since few articles have any, and a column more in every row costs an import its time.
      if (details !== '') database.run('UPDATE articles SET details = ? WHERE id = ?', details, lastId);
      const { format, id, start, length } = original();
      database.run('INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?)', lastId, blocks, format, id, start, length);
      return { id: lastId };
    },

    article(id) {
      const found = texts(id);
      if (!found) return null;
      const tags = database.rows<{ name: string }>(
        'SELECT name FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_id = ? ORDER BY name',
        id,
      );
      const { touchedAt: _, details: packed, ...rest } = found.record;
      const details = unpackDetails(packed);
      return {
        ...rest,
        ...(details && { details }),
        blocks: found.blocks,
        tags: tags.map(({ name }) => name),
      };
    },

    edit(id, changes, now) {
      const found = texts(id);
      if (!found) return;
      const before = found.record;
      const { slugline, keywords, ...metadata } = changes;
      const after = { ...before, ...metadata };
      const named = { ...(slugline !== undefined && { slugline }), ...(keywords && { keywords }) };
      database.run(
        `UPDATE articles SET headline = ?, byline = ?, source = ?, place = ?, published = ?, language = ?, number = ?,
          url = ?, words = ?, details = ?, sort_at = ?, edited_at = ?, touched_at = ?, edited_hash = nullif(?, content_hash) WHERE id = ?`,
        after.headline,
        after.byline,
        after.source,
        after.place,
        after.published,
        after.language,
        after.number,
        after.url,
        wordsWith(after.headline, before),
        packDetails(editDetails(unpackDetails(before.details) ?? {}, named)),
        sortMoment(after.published, before.importedAt),
        now,
        now,
        contentHash(after.headline, found.blocks),
        id,
      );
    },

    refresh(id, metadata, details) {
      const before = record(id);
      if (!before) return;
      database.run(
        `UPDATE articles SET headline = ?, byline = ?, source = ?, place = ?, published = ?, language = ?, number = ?,
          url = ?, words = ?, sort_at = ?, details = ? WHERE id = ?`,
        metadata.headline,
        metadata.byline,
        metadata.source,
        metadata.place,
        metadata.published,
        metadata.language,
        metadata.number,
        metadata.url,
        wordsWith(metadata.headline, before),
        sortMoment(metadata.published, before.importedAt),
        details,
        id,
      );
    },

    markRead(ids, read) {
      forEach(ids, 'UPDATE articles SET read = ? WHERE id = ?', Number(read));
    },

    markStarred(ids, starred, now) {
      forEach(ids, 'UPDATE articles SET starred = ?, touched_at = ? WHERE id = ?', Number(starred), now);
    },

    touch(ids, now) {
      forEach(ids, 'UPDATE articles SET touched_at = ? WHERE id = ?', now);
    },

    setTrashed(ids, trashedAt) {
      return trashedAt === null
        ? forEach(ids, 'UPDATE articles SET trashed_at = NULL WHERE trashed_at IS NOT NULL AND id = ?')
        : forEach(ids, 'UPDATE articles SET trashed_at = ? WHERE trashed_at IS NULL AND id = ?', trashedAt);
    },

    erase(ids) {
      if (ids === null) return database.run('DELETE FROM articles WHERE trashed_at IS NOT NULL').changes;
      return forEach(ids, 'DELETE FROM articles WHERE trashed_at IS NOT NULL AND id = ?').length;
    },

    untouchedOfImport(importId) {
      return database
        .rows<{ id: number }>(
          `SELECT a.id ${OF_IMPORT} AND a.trashed_at IS NULL AND a.touched_at IS NULL ORDER BY a.id`,
          importId,
        )
        .map(({ id }) => id);
    },

    countOfImport(importId) {
      const sql = `SELECT count(*) AS n ${OF_IMPORT} AND a.trashed_at IS NULL`;
      return database.row<{ n: number }>(sql, importId)?.n ?? 0;
    },

    counts() {
      const present = database.row<{ articles: number; unread: number; starred: number }>(
        `SELECT count(*) AS articles, total(read = 0) AS unread, total(starred) AS starred
          FROM articles INDEXED BY articles_by_date WHERE trashed_at IS NULL`,
      );
      const sql = 'SELECT count(*) AS trashed FROM articles WHERE trashed_at IS NOT NULL';
      const trash = database.row<{ trashed: number }>(sql);
      return { articles: 0, unread: 0, starred: 0, trashed: 0, ...present, ...trash };
    },

    sources() {
      return database.rows<{ source: string; articles: number }>(
        `SELECT source, count(*) AS articles FROM articles WHERE trashed_at IS NULL AND source <> ''
          GROUP BY source ORDER BY articles DESC, source`,
      );
    },

    named(column, from, to) {
      return database.rows<{ name: string; articles: number; newest: number }>(
        `SELECT ${column} AS name, count(*) AS articles, max(sort_at) AS newest FROM articles
          WHERE id >= ? AND id < ? AND trashed_at IS NULL AND ${column} <> '' GROUP BY 1`,
        from,
        to,
      );
    },

    lastId() {
      return database.row<{ id: number | null }>('SELECT max(id) AS id FROM articles')?.id ?? 0;
    },
  };
}

/** How many words an article has with another headline: text and headline count together. */
function wordsWith(headline: string, before: Pick<ArticleRecord, 'headline' | 'words'>): number {
  const count = (text: string): number => tokenize(text).words.length;
  return before.words - count(before.headline) + count(headline);
}
