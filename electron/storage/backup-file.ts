import { DatabaseSync } from '@photostructure/sqlite';
import type { Block } from '../domain/blocks.ts';
import { LIBRARY_VERSION } from './migrate.ts';
import { StorageError } from './storage-error.ts';

export interface BackupContents {
  readonly articles: number;
  readonly alerts: number;
}

/** An article of a backup with the hash it was stored under, to be compared. */
export interface SampledArticle {
  readonly headline: string;
  readonly blocks: readonly Block[];
  readonly contentHash: Uint8Array;
}

/** Opens a database file for reading only, hands it to `work`, and closes it. */
function reading<Result>(
  path: string,
  work: (database: InstanceType<typeof DatabaseSync>) => Result,
): Result {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function countOf(database: InstanceType<typeof DatabaseSync>, table: 'articles' | 'alerts'): number {
  return Number((database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n);
}

/** How much there is in a backup. Throws what the driver throws when it is no library. */
export function backupContents(path: string): BackupContents {
  return reading(path, (database) => ({
    articles: countOf(database, 'articles'),
    alerts: countOf(database, 'alerts'),
  }));
}

/** Throws `damaged` or `newer-version` unless every page of the backup is sound and this program can read it. */
export function checkBackup(path: string): void {
  reading(path, (database) => {
    const result = database.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    if (result.integrity_check !== 'ok') {
      throw new StorageError(
        'damaged',
        `This backup is damaged (${result.integrity_check}). Choose another one.`,
      );
    }
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    if (version > LIBRARY_VERSION) {
      throw new StorageError('newer-version', 'This backup was made by a newer version of Wirewatch.');
    }
  });
}

/** Articles from all over a backup whose text must still have the hash it was stored under (an edited headline changes it). */
export function sampleBackup(path: string, count: number): SampledArticle[] {
  return reading(path, (database) => {
    const rows = database
      .prepare(
        `SELECT headline, blocks, content_hash FROM articles JOIN texts ON article_id = id
          WHERE edited_at IS NULL ORDER BY random() LIMIT ?`,
      )
      .all(count) as { headline: string; blocks: string; content_hash: Uint8Array }[];
    return rows.map((row) => ({
      headline: row.headline,
      blocks: JSON.parse(row.blocks) as Block[],
      contentHash: row.content_hash,
    }));
  });
}
