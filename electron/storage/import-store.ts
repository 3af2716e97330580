import type { ArticleId, ImportId } from '../domain/article.ts';
import type { ImportCounts, ImportOutcome, ImportReason } from '../domain/import-outcome.ts';
import type { Database } from './database.ts';

/** What a person imported at once, as the library remembers it. */
export interface ImportRecord extends ImportCounts {
  readonly id: ImportId;
  readonly kind: 'paste' | 'files' | 'samples';
  readonly label: string;
  readonly state: 'running' | 'finished' | 'cancelled' | 'interrupted' | 'undone';
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly filesLeft: number;
  readonly filesTotal: number;
}

/** What became of one article, or of one file that gave none. */
export interface NewImportItem {
  /** Position of its file in the import. */
  readonly file: number;
  /** Position in the file; results are listed by both. */
  readonly position: number;
  /** In a file of several: `line 12`; else empty. */
  readonly part: string;
  readonly outcome: ImportOutcome;
  readonly reason: ImportReason | null;
  readonly article: ArticleId | null;
}

export interface ImportItemRecord {
  readonly file: number;
  readonly part: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly reason: ImportReason | null;
  readonly article: ArticleId | null;
  readonly headline: string;
}

export interface ItemsQuery {
  readonly outcome?: ImportOutcome | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface ImportStore {
  /** `files` are their names for a person, `paths` where each lies; none for a paste. */
  start(
    kind: ImportRecord['kind'],
    label: string,
    files: readonly string[],
    now: number,
    paths?: readonly string[],
  ): ImportId;
  /** Where a file of an import lay; empty where that is not known. */
  pathOf(id: ImportId, file: number): string;
  /** Adds lines to the report, and to the counts with them. */
  addItems(id: ImportId, items: readonly NewImportItem[]): void;
  /** The files at these positions need no reading any more. */
  filesDone(id: ImportId, files: readonly number[]): void;
  /** What a file has given so far: the next free position. */
  nextPosition(id: ImportId, file: number): number;
  filesToDo(id: ImportId): number[];
  finish(id: ImportId, state: ImportRecord['state'], now: number): void;
  get(id: ImportId): ImportRecord | null;
  /** Newest first. */
  list(limit: number): ImportRecord[];
  running(): ImportId[];
  items(id: ImportId, query: ItemsQuery): ImportItemRecord[];
}

interface Row {
  id: number;
  kind: ImportRecord['kind'];
  label: string;
  state: ImportRecord['state'];
  started_at: number;
  finished_at: number | null;
  files_total: number;
  files_left: number;
  offered: number;
  imported: number;
  skipped: number;
  failed: number;
}

function toRecord(row: Row): ImportRecord {
  const { started_at, finished_at, files_total, files_left, ...rest } = row;
  return {
    ...rest,
    startedAt: started_at,
    finishedAt: finished_at,
    filesLeft: files_left,
    filesTotal: files_total,
  };
}

export function createImportStore(database: Database): ImportStore {
  return {
    start(kind, label, files, now, paths = []) {
      const { lastId } = database.run(
        `INSERT INTO imports (kind, label, state, started_at, files_total, files_left) VALUES (?, ?, 'running', ?, ?, ?)`,
        kind,
        label,
        now,
        files.length,
        files.length,
      );
      for (const [file, name] of files.entries()) {
        const sql = 'INSERT INTO import_files (import_id, file, name, path) VALUES (?, ?, ?, ?)';
        database.run(sql, lastId, file, name, paths[file] ?? '');
      }
      return lastId;
    },

    pathOf(id, file) {
      const sql = 'SELECT path FROM import_files WHERE import_id = ? AND file = ?';
      return database.row<{ path: string }>(sql, id, file)?.path ?? '';
    },

    addItems(id, items) {
      const counts = { imported: 0, skipped: 0, failed: 0 };
      for (const item of items) {
        counts[item.outcome] += 1;
        database.run(
          'INSERT INTO import_items VALUES (?, ?, ?, ?, ?, ?, ?)',
          id,
          item.file,
          item.position,
          item.part,
          item.outcome,
          item.reason && JSON.stringify(item.reason),
          item.article,
        );
      }
      database.run(
        `UPDATE imports SET offered = offered + ?, imported = imported + ?, skipped = skipped + ?, failed = failed + ?
          WHERE id = ?`,
        items.length,
        counts.imported,
        counts.skipped,
        counts.failed,
        id,
      );
    },

    filesDone(id, files) {
      let done = 0;
      for (const file of files) {
        const sql = 'UPDATE import_files SET done = 1 WHERE import_id = ? AND file = ? AND done = 0';
        done += database.run(sql, id, file).changes;
      }
      database.run('UPDATE imports SET files_left = files_left - ? WHERE id = ?', done, id);
    },

    nextPosition(id, file) {
      const sql = 'SELECT max(position) AS last FROM import_items WHERE import_id = ? AND file = ?';
      return (database.row<{ last: number | null }>(sql, id, file)?.last ?? -1) + 1;
    },

    filesToDo(id) {
      const sql = 'SELECT file FROM import_files WHERE import_id = ? AND done = 0 ORDER BY file';
      return database.rows<{ file: number }>(sql, id).map(({ file }) => file);
    },

    finish(id, state, now) {
      database.run(
        'UPDATE imports SET state = ?, finished_at = coalesce(finished_at, ?) WHERE id = ?',
        state,
        now,
        id,
      );
    },

    get(id) {
      const row = database.row<Row>('SELECT * FROM imports WHERE id = ?', id);
      return row ? toRecord(row) : null;
    },

    list(limit) {
      return database.rows<Row>('SELECT * FROM imports ORDER BY id DESC LIMIT ?', limit).map(toRecord);
    },

    running() {
      return database
        .rows<{ id: number }>(`SELECT id FROM imports WHERE state = 'running' ORDER BY id`)
        .map(({ id }) => id);
    },

    items(id, { outcome, offset, limit }) {
      const filter = outcome ? 'AND i.outcome = ?' : '';
      const values = outcome ? [id, outcome, limit, offset] : [id, limit, offset];
      return database
        .rows<{
          file: number;
          name: string;
          part: string;
          outcome: ImportOutcome;
          reason: string | null;
          article: number | null;
          headline: string | null;
        }>(
          `SELECT i.file, f.name, i.part, i.outcome, i.reason, a.id AS article, a.headline FROM import_items i
            JOIN import_files f ON f.import_id = i.import_id AND f.file = i.file
            LEFT JOIN articles a ON a.id = i.article_id
            WHERE i.import_id = ? ${filter} ORDER BY i.file, i.position LIMIT ? OFFSET ?`,
          ...values,
        )
        .map(({ name, part, reason, headline, ...rest }) => ({
          ...rest,
          part,
          name: part === '' ? name : `${name}, ${part}`,
          reason: reason === null ? null : (JSON.parse(reason) as ImportReason),
          headline: headline ?? '',
        }));
    },
  };
}
