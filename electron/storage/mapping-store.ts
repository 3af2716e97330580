import { createHash } from 'node:crypto';
import type { ImportId } from '../domain/article.ts';
import { type ColumnMapping, columnsKey } from '../domain/column-mapping.ts';
import type { Database } from './database.ts';

/** What people said that the columns of tables mean, and what imports took them for. */
export interface MappingStore {
  /** What was said of a table with these columns; null where nothing was. */
  find(columns: readonly string[]): ColumnMapping | null;
  remember(mapping: ColumnMapping, now: number): void;
  /** Notes how a file of an import is read. */
  use(id: ImportId, file: number, mapping: ColumnMapping): void;
  /** Forgets what was said of the columns of an import's tables, so that a person is asked of them again. */
  forgetOf(id: ImportId): void;
}

export function createMappingStore(database: Database): MappingStore {
  return {
    find(columns) {
      const sql = 'SELECT mapping FROM column_mappings WHERE columns_hash = ?';
      const found = database.row<{ mapping: string }>(sql, hashOf(columns));
      return found ? (JSON.parse(found.mapping) as ColumnMapping) : null;
    },
    remember(mapping, now) {
      const sql = 'INSERT OR REPLACE INTO column_mappings VALUES (?, ?, ?)';
      database.run(sql, hashOf(mapping.columns), JSON.stringify(mapping), now);
    },
    use(id, file, mapping) {
      database.run(
        'INSERT OR REPLACE INTO import_mappings VALUES (?, ?, ?)',
        id,
        file,
        JSON.stringify(mapping),
      );
    },
    forgetOf(id) {
      const sql = 'SELECT mapping FROM import_mappings WHERE import_id = ?';
      for (const { mapping } of database.rows<{ mapping: string }>(sql, id)) {
        const { columns } = JSON.parse(mapping) as ColumnMapping;
        database.run('DELETE FROM column_mappings WHERE columns_hash = ?', hashOf(columns));
      }
    },
  };
}

function hashOf(columns: readonly string[]): string {
  return createHash('sha256').update(columnsKey(columns)).digest('base64');
}
