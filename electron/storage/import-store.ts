import type { ImportId } from '../domain/article.ts';
import type { ImportReason } from '../domain/import-outcome.ts';
import type { ImportKind, ImportRecord, ImportState } from '../domain/import-record.ts';
import type { Database } from './database.ts';
import { createImportItemStore, type ImportItemStore, LEFT_OUT } from './import-item-store.ts';

export type { ItemsQuery, NewImportItem } from './import-item-store.ts';

/** A file of an import that is to be read. */
export interface FileToRead {
  readonly file: number;
  readonly path: string;
  /** What it gave before is replaced by what it gives now. */
  readonly replaces: boolean;
}

/** Which files of an import to read again: the one at a position, or all that failed or were left out. */
export type Again = number | 'failed' | 'left-out';

export interface ImportStore extends ImportItemStore {
  /** `paths` say where the files lie, by position; a paste has none. */
  start(
    kind: ImportKind,
    label: string,
    files: readonly string[],
    now: number,
    paths?: readonly string[],
  ): ImportId;
  /** The files at these positions need no reading any more. */
  filesDone(id: ImportId, files: readonly number[]): void;
  /** The files that are still to be read, in order; `path` is empty where nobody knows it. */
  filesToRead(id: ImportId): FileToRead[];
  /** Everything that was not read is counted as left out, one line a file; `lost` only where the file cannot be found any more. */
  leaveOut(id: ImportId, reason: ImportReason, which: 'all' | 'lost'): void;
  /** The files that can be read again, in order. */
  filesAgain(id: ImportId, again: Again): number[];
  /** Files that were done are to be read once more. */
  reopenFiles(id: ImportId, files: readonly number[]): void;
  /** Whether what a file gave before is to be replaced when it is read again. */
  setReplaced(id: ImportId, file: number, replaces: boolean): void;
  /** Where a file of an import lay; empty where that is not known. */
  pathOf(id: ImportId, file: number): string;
  finish(id: ImportId, state: ImportState, now: number): void;
  /** It runs again. */
  resume(id: ImportId, now: number): void;
  get(id: ImportId): ImportRecord | null;
  /** Newest first. */
  list(limit: number): ImportRecord[];
  running(): ImportId[];
}

interface Row {
  id: number;
  kind: ImportKind;
  label: string;
  state: ImportState;
  started_at: number;
  finished_at: number | null;
  resumed_at: number | null;
  files_total: number;
  files_left: number;
  offered: number;
  imported: number;
  skipped: number;
  failed: number;
}

function toRecord(row: Row): ImportRecord {
  const { started_at, finished_at, resumed_at, files_total, files_left, ...rest } = row;
  return {
    ...rest,
    startedAt: started_at,
    finishedAt: finished_at,
    resumedAt: resumed_at,
    filesLeft: files_left,
    filesTotal: files_total,
  };
}

export function createImportStore(database: Database): ImportStore {
  return {
    ...createImportItemStore(database),

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

    filesDone(id, files) {
      let done = 0;
      for (const file of files) {
        const sql = 'UPDATE import_files SET done = 1 WHERE import_id = ? AND file = ? AND done = 0';
        done += database.run(sql, id, file).changes;
      }
      database.run('UPDATE imports SET files_left = files_left - ? WHERE id = ?', done, id);
    },

    filesToRead(id) {
      const sql =
        'SELECT file, path, replaces FROM import_files WHERE import_id = ? AND done = 0 ORDER BY file';
      return database
        .rows<{ file: number; path: string; replaces: number }>(sql, id)
        .map(({ replaces, ...rest }) => ({ ...rest, replaces: replaces === 1 }));
    },

    leaveOut(id, reason, which) {
      const lost = which === 'lost' ? `AND path = ''` : '';
      const left = database.run(
        `INSERT INTO import_items
          SELECT import_id, file, 1 + coalesce((SELECT max(position) FROM import_items i
            WHERE i.import_id = import_files.import_id AND i.file = import_files.file), -1), '', 'skipped', ?, NULL
          FROM import_files WHERE import_id = ? AND done = 0 ${lost}`,
        JSON.stringify(reason),
        id,
      ).changes;
      database.run(`UPDATE import_files SET done = 1 WHERE import_id = ? AND done = 0 ${lost}`, id);
      database.run(
        'UPDATE imports SET offered = offered + ?, skipped = skipped + ?, files_left = files_left - ? WHERE id = ?',
        left,
        left,
        left,
        id,
      );
    },

    filesAgain(id, again) {
      const condition =
        again === 'failed'
          ? `outcome = 'failed'`
          : again === 'left-out'
            ? `outcome = 'skipped' AND ${LEFT_OUT}`
            : 'file = ?';
      return database
        .rows<{ file: number }>(
          `SELECT DISTINCT file FROM import_items JOIN import_files USING (import_id, file)
            WHERE import_id = ? AND path <> '' AND ${condition} ORDER BY file`,
          id,
          ...(typeof again === 'number' ? [again] : []),
        )
        .map(({ file }) => file);
    },

    reopenFiles(id, files) {
      let opened = 0;
      for (const file of files) {
        const sql = 'UPDATE import_files SET done = 0 WHERE import_id = ? AND file = ? AND done = 1';
        opened += database.run(sql, id, file).changes;
      }
      database.run('UPDATE imports SET files_left = files_left + ? WHERE id = ?', opened, id);
    },

    setReplaced(id, file, replaces) {
      const sql = 'UPDATE import_files SET replaces = ? WHERE import_id = ? AND file = ?';
      database.run(sql, Number(replaces), id, file);
    },

    pathOf(id, file) {
      const sql = 'SELECT path FROM import_files WHERE import_id = ? AND file = ?';
      return database.row<{ path: string }>(sql, id, file)?.path ?? '';
    },

    finish(id, state, now) {
      database.run(
        'UPDATE imports SET state = ?, finished_at = coalesce(finished_at, ?) WHERE id = ?',
        state,
        now,
        id,
      );
    },

    resume(id, now) {
      const sql = `UPDATE imports SET state = 'running', finished_at = NULL, resumed_at = ? WHERE id = ?`;
      database.run(sql, now, id);
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
  };
}
