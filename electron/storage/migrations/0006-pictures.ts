import type { Migration } from './migration.ts';

/** Pictures that came in an article's own file. Its blocks name them by their keys. */
export const pictures: Migration = {
  version: 6,
  sql: `
    CREATE TABLE pictures (
      article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      type TEXT NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (article_id, key)
    ) STRICT;
  `,
};
