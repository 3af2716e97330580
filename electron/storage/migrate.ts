import type { Database } from './database.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations } from './migrations/migrations.ts';
import { StorageError } from './storage-error.ts';

/** The version of the library's form that this program writes. */
export const LIBRARY_VERSION = migrations.at(-1)?.version ?? 0;

/** The version of the form in which a database is; 0 when it is new. */
export function versionOf(database: Database): number {
  return database.row<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Brings a database to the newest form, each step in a transaction of its own.
 * Throws `newer-version` for a library that a later version of the program has written.
 */
export function migrate(database: Database, steps: readonly Migration[] = migrations): void {
  const newest = steps.at(-1)?.version ?? 0;
  const present = versionOf(database);
  if (present > newest) {
    throw new StorageError(
      'newer-version',
      `This library was written by a newer version of Wirewatch (its form is ${present}, this version knows ${newest}). Install the newer version; the library was left as it is.`,
    );
  }
  for (const step of steps) {
    if (step.version <= present) continue;
    database.transaction('full', () => {
      database.execute(step.sql);
      database.execute(`PRAGMA user_version = ${step.version}`);
    });
  }
}
