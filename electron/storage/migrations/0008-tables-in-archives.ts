import type { Migration } from './migration.ts';

/** An archive may hold several tables, and a file may be read again with other columns. */
export const tablesInArchives: Migration = {
  version: 8,
  sql: `
    CREATE TABLE new_import_mappings (
      import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
      file INTEGER NOT NULL,
      -- As in column_mappings; of a file that was read before this was kept, empty.
      columns_hash TEXT NOT NULL,
      -- What leads to the table in its file.
      part TEXT NOT NULL,
      mapping TEXT NOT NULL,
      PRIMARY KEY (import_id, file, columns_hash)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_import_mappings SELECT import_id, file, '', '', mapping FROM import_mappings;
    DROP TABLE import_mappings;
    ALTER TABLE new_import_mappings RENAME TO import_mappings;

    -- It is read again with other columns: what it gave before and does not give now is put away at its end.
    ALTER TABLE import_files ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0;
  `,
};
