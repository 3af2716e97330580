import type { Migration } from './migration.ts';

/** What is remembered of the files that articles come from: where they lay, which ended their reader, and what their columns mean. */
export const filesOfImports: Migration = {
  version: 3,
  sql: `
    -- So that a file can be read once more; empty for a paste.
    ALTER TABLE import_files ADD COLUMN path TEXT NOT NULL DEFAULT '';

    -- Files that ended their reader again and again, by their bytes: they are not read again unless a person asks for it.
    CREATE TABLE quarantine (
      size INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      times INTEGER NOT NULL,
      PRIMARY KEY (size, sha256)
    ) STRICT, WITHOUT ROWID;

    -- What a person said that the columns of a table mean, by the hash of the columns' names.
    CREATE TABLE column_mappings (
      columns_hash TEXT PRIMARY KEY,
      mapping TEXT NOT NULL,
      set_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- How the columns of an import's file were read.
    CREATE TABLE import_mappings (
      import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
      file INTEGER NOT NULL,
      mapping TEXT NOT NULL,
      PRIMARY KEY (import_id, file)
    ) STRICT, WITHOUT ROWID;
  `,
};
