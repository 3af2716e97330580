import { DatabaseSync } from '@photostructure/sqlite';
import { FTS_COLUMNS, FTS_TOKENIZER, type IndexDocument } from '../../electron/domain/index-document.ts';

const ONE_TRANSACTION = 500;

/** SQLite's full-text search and nothing else: same driver, columns and tokenizer as the app's, prepared statements. */
export interface BareFts {
  /** One transaction for 500 documents. */
  insertAll(documents: readonly IndexDocument[]): void;
  /** The 50 best with a snippet each, and the count of all. */
  search(expression: string): { readonly rows: readonly unknown[]; readonly total: number };
  close(): void;
}

/** `mergeLater` puts the merging of its pieces off, as the app does until nobody waits; by itself FTS5 merges as it goes. */
export function openBareFts(path: string, { mergeLater = false } = {}): BareFts {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824',
  );
  database.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS bare USING fts5 (${FTS_COLUMNS.join(', ')}, tokenize = "${FTS_TOKENIZER}")`,
  );
  if (mergeLater) {
    database.exec(
      `INSERT INTO bare (bare, rank) VALUES ('automerge', 0); INSERT INTO bare (bare, rank) VALUES ('crisismerge', 64)`,
    );
  }
  const insert = database.prepare('INSERT INTO bare (headline, lead, body, source) VALUES (?, ?, ?, ?)');
  const best = database.prepare(
    `SELECT rowid, snippet(bare, -1, '<', '>', '…', 24) AS snippet FROM bare WHERE bare MATCH ?
      ORDER BY bm25(bare, 8.0, 3.0, 1.0, 0.0) LIMIT 50`,
  );
  const count = database.prepare('SELECT count(*) AS n FROM bare WHERE bare MATCH ?');
  return {
    insertAll(documents) {
      for (let start = 0; start < documents.length; start += ONE_TRANSACTION) {
        database.exec('BEGIN');
        for (const { headline, lead, body, source } of documents.slice(start, start + ONE_TRANSACTION)) {
          insert.run(headline, lead, body, source);
        }
        database.exec('COMMIT');
      }
    },
    search(expression) {
      return { rows: best.all(expression), total: Number((count.get(expression) as { n: number }).n) };
    },
    close: () => database.close(),
  };
}
