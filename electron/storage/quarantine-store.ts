import type { Database } from './database.ts';

/** Which bytes have ended their reader, and how often. */
export interface QuarantineStore {
  /** Whether any file of this size is in it: only then its bytes need to be looked at. */
  hasSize(size: number): boolean;
  /** 0 for bytes that are not in it. */
  times(size: number, sha256: Uint8Array): number;
  put(size: number, sha256: Uint8Array, times: number): void;
  remove(size: number, sha256: Uint8Array): void;
}

export function createQuarantineStore(database: Database): QuarantineStore {
  return {
    hasSize: (size) => database.row('SELECT 1 FROM quarantine WHERE size = ? LIMIT 1', size) !== undefined,
    times(size, sha256) {
      const sql = 'SELECT times FROM quarantine WHERE size = ? AND sha256 = ?';
      return database.row<{ times: number }>(sql, size, sha256)?.times ?? 0;
    },
    put(size, sha256, times) {
      database.run('INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?)', size, sha256, times);
    },
    remove(size, sha256) {
      database.run('DELETE FROM quarantine WHERE size = ? AND sha256 = ?', size, sha256);
    },
  };
}
