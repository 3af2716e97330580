import type { ArticleId } from '../domain/article.ts';
import type { Database } from './database.ts';

/** The bytes an article was read from, deflated (raw), and what they are. */
export interface Original {
  readonly format: string;
  readonly deflated: Uint8Array;
}

export interface OriginalStore {
  insert(id: ArticleId, original: Original): void;
  get(id: ArticleId): Original | null;
}

export function createOriginalStore(database: Database): OriginalStore {
  return {
    insert(id, { format, deflated }) {
      database.run('INSERT INTO originals VALUES (?, ?, ?)', id, format, deflated);
    },
    get(id) {
      const sql = 'SELECT format, deflated FROM originals WHERE article_id = ?';
      return database.row<Original>(sql, id) ?? null;
    },
  };
}
