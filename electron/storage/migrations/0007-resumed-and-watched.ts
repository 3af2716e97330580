import type { Migration } from './migration.ts';

/** Imports that were taken up again, and folders whose new files come in by themselves. */
export const resumedAndWatched: Migration = {
  version: 7,
  sql: `
    -- When an import was last taken up again: how long it took says nothing any more then.
    ALTER TABLE imports ADD COLUMN resumed_at INTEGER;

    CREATE TABLE watched_folders (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL UNIQUE,
      subfolders INTEGER NOT NULL,
      paused INTEGER NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT;

    -- The files of these folders that were seen already, as they were then: only another size or time makes one new.
    CREATE TABLE watched_files (
      folder_id INTEGER NOT NULL REFERENCES watched_folders (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      size INTEGER NOT NULL,
      modified_at INTEGER NOT NULL,
      PRIMARY KEY (folder_id, path)
    ) STRICT, WITHOUT ROWID;
  `,
};
