import type { Database } from './database.ts';

/** A folder whose new files come in by themselves. */
export interface WatchedFolderRecord {
  readonly id: number;
  readonly path: string;
  readonly subfolders: boolean;
  readonly paused: boolean;
}

/** A file as it was when it was looked at: its size in bytes, its time in milliseconds since 1970. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
}

export interface WatchStore {
  list(): WatchedFolderRecord[];
  /** The new folder's id; null when it is watched already. */
  add(path: string, subfolders: boolean, now: number): number | null;
  setPaused(id: number, paused: boolean): void;
  remove(id: number): void;
  hasSeen(id: number, file: SeenFile): boolean;
  /** Files that need no reading any more while they stay as they are. */
  see(id: number, files: readonly SeenFile[]): void;
}

export function createWatchStore(database: Database): WatchStore {
  return {
    list() {
      return database
        .rows<{ id: number; path: string; subfolders: number; paused: number }>(
          'SELECT id, path, subfolders, paused FROM watched_folders ORDER BY id',
        )
        .map(({ id, path, subfolders, paused }) => ({
          ...{ id, path },
          subfolders: subfolders === 1,
          paused: paused === 1,
        }));
    },
    add(path, subfolders, now) {
      const sql = `INSERT INTO watched_folders (path, subfolders, paused, added_at) VALUES (?, ?, 0, ?)
        ON CONFLICT DO NOTHING`;
      const { changes, lastId } = database.run(sql, path, Number(subfolders), now);
      return changes === 0 ? null : lastId;
    },
    setPaused(id, paused) {
      database.run('UPDATE watched_folders SET paused = ? WHERE id = ?', Number(paused), id);
    },
    remove(id) {
      database.run('DELETE FROM watched_folders WHERE id = ?', id);
    },
    hasSeen(id, { path, size, modifiedAt }) {
      const sql =
        'SELECT 1 FROM watched_files WHERE folder_id = ? AND path = ? AND size = ? AND modified_at = ?';
      return database.row(sql, id, path, size, modifiedAt) !== undefined;
    },
    see(id, files) {
      for (const { path, size, modifiedAt } of files) {
        const sql = 'INSERT OR REPLACE INTO watched_files VALUES (?, ?, ?, ?)';
        database.run(sql, id, path, size, modifiedAt);
      }
    },
  };
}
