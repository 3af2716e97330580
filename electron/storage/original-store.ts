import { inflateRawSync } from 'node:zlib';
import type { ArticleId } from '../domain/article.ts';
import type { Database } from './database.ts';

/** Where an article's original stands: in which stored bytes, and where in them once they are inflated. */
export interface OriginalPlace {
  readonly format: string;
  readonly id: number;
  readonly start: number;
  /** In bytes; -1 for all. */
  readonly length: number;
}

export interface OriginalStore {
  /** Stores deflated (raw) bytes, of one article or of several, and returns their id. */
  insert(deflated: Uint8Array): number;
  /** The bytes an article was read from. */
  get(article: ArticleId): { readonly format: string; readonly bytes: Uint8Array } | null;
  /** Deletes what no article needs any more. */
  deleteUnused(): void;
}

export function createOriginalStore(database: Database): OriginalStore {
  return {
    insert(deflated) {
      return database.run('INSERT INTO originals (deflated) VALUES (?)', deflated).lastId;
    },
    get(article) {
      const row = database.row<{ format: string; start: number; length: number; deflated: Uint8Array }>(
        `SELECT original_format AS format, original_start AS start, original_length AS length, deflated
          FROM texts JOIN originals ON originals.id = original_id WHERE article_id = ?`,
        article,
      );
      if (!row) return null;
      const bytes = inflateRawSync(row.deflated);
      const end = row.length < 0 ? bytes.length : row.start + row.length;
      return { format: row.format, bytes: bytes.subarray(row.start, end) };
    },
    deleteUnused() {
      database.run(
        'DELETE FROM originals WHERE NOT EXISTS (SELECT 1 FROM texts WHERE original_id = originals.id)',
      );
    },
  };
}
