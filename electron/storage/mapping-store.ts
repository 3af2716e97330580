import { createHash } from 'node:crypto';
import type { ImportId } from '../domain/article.ts';
import { type ColumnMapping, columnsKey } from '../domain/column-mapping.ts';
import type { Database } from './database.ts';

/** How a table of an import was read. */
export interface UsedMapping {
  /** Position of its file in the import. */
  readonly file: number;
  /** What leads to it in an archive; empty where it is the file itself. Of several with the same columns, the first. */
  readonly part: string;
  readonly mapping: ColumnMapping;
}

/** What people said that the columns of tables mean, and what imports took them for. */
export interface MappingStore {
  /** What was said of a table with these columns; null where nothing was. */
  find(table: Pick<ColumnMapping, 'kind' | 'columns'>): ColumnMapping | null;
  remember(mapping: ColumnMapping, now: number): void;
  /** Notes how a table of an import is read. */
  use(id: ImportId, used: UsedMapping): void;
  /** How the tables of an import were read, in order. */
  ofImport(id: ImportId): UsedMapping[];
  /** Forgets what was said of the columns of an import's tables, so that a person is asked of them again. */
  forgetOf(id: ImportId): void;
}

export function createMappingStore(database: Database): MappingStore {
  return {
    find(table) {
      const sql = 'SELECT mapping FROM column_mappings WHERE columns_hash = ?';
      const found = database.row<{ mapping: string }>(sql, hashOf(table));
      return found ? (JSON.parse(found.mapping) as ColumnMapping) : null;
    },
    remember(mapping, now) {
      const sql = 'INSERT OR REPLACE INTO column_mappings VALUES (?, ?, ?)';
      database.run(sql, hashOf(mapping), JSON.stringify(mapping), now);
    },
    use(id, { file, part, mapping }) {
      // As it was noted before tables in archives were.
      database.run(
        `DELETE FROM import_mappings WHERE import_id = ? AND file = ? AND columns_hash = ''`,
        id,
        file,
      );
      database.run(
        `INSERT INTO import_mappings VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET mapping = excluded.mapping`,
        id,
        file,
        hashOf(mapping),
        part,
        JSON.stringify(mapping),
      );
    },
    ofImport(id) {
      const sql =
        'SELECT file, part, mapping FROM import_mappings WHERE import_id = ? ORDER BY file, part, columns_hash';
      return database
        .rows<{ file: number; part: string; mapping: string }>(sql, id)
        .map(({ mapping, ...rest }) => ({ ...rest, mapping: JSON.parse(mapping) as ColumnMapping }));
    },
    forgetOf(id) {
      const sql = 'SELECT mapping FROM import_mappings WHERE import_id = ?';
      for (const { mapping } of database.rows<{ mapping: string }>(sql, id)) {
        const used = JSON.parse(mapping) as ColumnMapping;
        database.run('DELETE FROM column_mappings WHERE columns_hash = ?', hashOf(used));
      }
    },
  };
}

function hashOf(table: Pick<ColumnMapping, 'kind' | 'columns'>): string {
  return createHash('sha256').update(columnsKey(table)).digest('base64');
}
