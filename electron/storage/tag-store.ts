import type { ArticleId } from '../domain/article.ts';
import type { Database } from './database.ts';

export interface TagStore {
  add(ids: readonly ArticleId[], tags: readonly string[]): void;
  /** A tag that no article has any more goes with its last one. */
  remove(ids: readonly ArticleId[], tags: readonly string[]): void;
  of(id: ArticleId): string[];
  /** With their articles outside the trash, by name. */
  counts(): { readonly tag: string; readonly articles: number }[];
}

export function createTagStore(database: Database): TagStore {
  return {
    add(ids, tags) {
      for (const tag of tags) {
        database.run('INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING', tag);
        for (const id of ids) {
          database.run(
            `INSERT INTO article_tags SELECT tags.id, articles.id FROM tags, articles
              WHERE tags.name = ? AND articles.id = ? ON CONFLICT DO NOTHING`,
            tag,
            id,
          );
        }
      }
    },
    remove(ids, tags) {
      for (const tag of tags) {
        for (const id of ids) {
          database.run(
            'DELETE FROM article_tags WHERE tag_id = (SELECT id FROM tags WHERE name = ?) AND article_id = ?',
            tag,
            id,
          );
        }
        database.run(
          'DELETE FROM tags WHERE name = ? AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)',
          tag,
        );
      }
    },
    of(id) {
      return database
        .rows<{ name: string }>(
          'SELECT name FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_id = ? ORDER BY name',
          id,
        )
        .map(({ name }) => name);
    },
    counts() {
      return database.rows<{ tag: string; articles: number }>(
        `SELECT tags.name AS tag, count(articles.id) AS articles FROM tags
          JOIN article_tags ON tag_id = tags.id
          LEFT JOIN articles ON articles.id = article_id AND trashed_at IS NULL
          GROUP BY tags.id ORDER BY tags.name`,
      );
    },
  };
}
