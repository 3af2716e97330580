import type { Migration } from './migration.ts';

/**
 * SQLite merges all pieces of the index in one go once there are 16 of them, in the middle of whatever is being written. An
 * import leaves one piece a transaction, and the whole index was merged over again every few thousand articles: a third of
 * what storing an article costs. The pieces are merged while nobody waits, so this is only the limit beyond which search would suffer.
 */
export const mergeLater: Migration = {
  version: 2,
  sql: `INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 64);`,
};
