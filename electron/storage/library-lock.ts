import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { explainStorageError, StorageError } from './storage-error.ts';

/** A library that this process alone has open, until it is released or the process ends, however it ends. */
export interface LibraryLock {
  release(): void;
}

const LOCK_FILE = 'library.lock';

/**
 * Takes a library for this process: two that write counts, accounts and the index of one library side by side would each go by
 * what it remembers. SQLite's own file lock is used, which every system gives back when its holder is killed.
 * Throws a {@link StorageError} with the code `in-use` where another process has it.
 */
export function takeLibrary(folder: string): LibraryLock {
  let connection: InstanceType<typeof DatabaseSync> | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    connection = new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 });
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection?.close();
    const explained = explainStorageError(error);
    if (explained?.code !== 'busy') throw explained ?? error;
    throw new StorageError('in-use', 'Another Wirewatch has this library open.', error);
  }
  const held = connection;
  return { release: () => held.close() };
}
