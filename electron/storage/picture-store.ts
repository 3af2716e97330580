import type { ArticleId } from '../domain/article.ts';
import type { ArticlePicture } from '../domain/article-picture.ts';
import type { Database } from './database.ts';

export interface PictureStore {
  /** Those of a new article. They go with it. */
  insert(article: ArticleId, pictures: readonly ArticlePicture[]): void;
  get(article: ArticleId, key: string): ArticlePicture | null;
}

export function createPictureStore(database: Database): PictureStore {
  return {
    insert(article, pictures) {
      for (const { key, type, bytes } of pictures) {
        database.run('INSERT INTO pictures VALUES (?, ?, ?, ?)', article, key, type, bytes);
      }
    },
    get(article, key) {
      const sql = 'SELECT key, type, bytes FROM pictures WHERE article_id = ? AND key = ?';
      return database.row<ArticlePicture>(sql, article, key) ?? null;
    },
  };
}
