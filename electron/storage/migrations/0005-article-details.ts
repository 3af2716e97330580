import type { Migration } from './migration.ts';

/** What agencies say of an article beyond its metadata, as JSON; empty for nearly all. */
export const articleDetails: Migration = {
  version: 5,
  sql: `ALTER TABLE articles ADD COLUMN details TEXT NOT NULL DEFAULT '';`,
};
