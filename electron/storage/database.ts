import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';
import { foldText } from '../domain/text/fold-text.ts';

/** What can be bound to a statement. */
export type SqlValue = string | number | null | Uint8Array;

/**
 * How surely a transaction is on the disk when it returns. `full`: even a power cut cannot take it back, for what a person
 * wrote. `normal`: it survives the process being killed, for imports, whose files can be read again.
 */
export type Durability = 'full' | 'normal';

/** One connection with its prepared statements: each SQL text is compiled once and kept. */
export interface Database {
  readonly path: string;
  run(sql: string, ...values: SqlValue[]): { readonly changes: number; readonly lastId: number };
  /** The first row, or undefined. */
  row<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  rows<Row>(sql: string, ...values: SqlValue[]): Row[];
  /** Reads row by row; the statement must not be used again until the reader has ended. */
  iterate<Row>(sql: string, ...values: SqlValue[]): IterableIterator<Row>;
  /** For statements without values, not kept. */
  execute(sql: string): void;
  /** All of it or nothing. Inside another transaction it joins that one. */
  transaction<Result>(durability: Durability, work: () => Result): Result;
  close(): void;
}

/** More different statements than the program has; a bound all the same, since filters are put together at run time. */
const STATEMENTS_KEPT = 300;

/** The page size counts for a new file only: larger pages hold a text with fewer of them, and an import writes an eighth less. */
const SETTINGS = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -65536;
  PRAGMA mmap_size = 1073741824;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
`;

/** Opens (or creates) a database file and sets it up, with `fold_text(text)` as a function of its SQL. Throws what the driver throws. */
export function openDatabase(path: string): Database {
  const connection = new DatabaseSync(path, { timeout: 5_000 });
  try {
    connection.exec(SETTINGS);
    connection.function('fold_text', { deterministic: true }, foldText);
  } catch (error) {
    connection.close();
    throw error;
  }
  const readers = new Map<string, StatementSyncInstance>();
  const writers = new Map<string, StatementSyncInstance>();
  let synchronous: Durability = 'normal';

  function prepared(statements: Map<string, StatementSyncInstance>, sql: string): StatementSyncInstance {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    // A write into the full-text index leaves the id of one of its own segments as "last id", which is beyond 2^53, and
    // the driver throws rather than round it: after the write, in the middle of the transaction.
    if (statements === writers) statement.setReadBigInts(true);
    if (statements.size >= STATEMENTS_KEPT) {
      const oldest = statements.keys().next().value;
      if (oldest !== undefined) statements.delete(oldest);
    }
    statements.set(sql, statement);
    return statement;
  }

  return {
    path,
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepared(writers, sql).run(...values);
      return { changes: Number(changes), lastId: Number(lastInsertRowid) };
    },
    row<Row>(sql: string, ...values: SqlValue[]) {
      return prepared(readers, sql).get(...values) as Row | undefined;
    },
    rows<Row>(sql: string, ...values: SqlValue[]) {
      return prepared(readers, sql).all(...values) as Row[];
    },
    iterate<Row>(sql: string, ...values: SqlValue[]) {
      return prepared(readers, sql).iterate(...values) as IterableIterator<Row>;
    },
    execute(sql) {
      connection.exec(sql);
    },
    transaction(durability, work) {
      if (connection.isTransaction) return work();
      // It cannot be set inside a transaction, so it is set before one, where it has to change.
      if (durability !== synchronous) {
        connection.exec(`PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
        synchronous = durability;
      }
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      readers.clear();
      writers.clear();
      connection.close();
    },
  };
}
