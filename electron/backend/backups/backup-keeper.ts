import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BackupRow } from '../../contract/replies.ts';
import { backupContents, checkBackup, sampleBackup } from '../../storage/backup-file.ts';
import { contentHash } from '../../storage/content-hash.ts';
import { LIBRARY_FILE } from '../../storage/library.ts';
import { vacuumInThread } from '../../storage/vacuum-in-thread.ts';
import { Failure } from '../failure.ts';
import { backupsToDrop } from './backups-to-drop.ts';

/** Checked copies of the library, a day apart. */
export interface BackupKeeper {
  /** Newest first. A file that is no backup (any more) is left out. */
  list(): BackupRow[];
  make(): Promise<BackupRow>;
  /** Makes one when the newest is older than a day and there is something to lose. */
  makeDaily(articles: number): Promise<void>;
  /**
   * Waits for a backup that is being made. Rejects when the one to restore is not there or not sound; else gives what exchanges
   * the library's file once it is closed. That throws where it cannot be done, and then the library is as it was.
   */
  prepareRestore(name: string): Promise<() => void>;
}

const DAY_MS = 86_400_000;
const SAMPLES = 50;
const PART = /^library-\d{8}-\d{9}\.db\.part(?:-journal)?$/u;
const BACKUP = /^(?:library|before-restore)-\d{8}-\d{9}\.db$/u;

export function createBackupKeeper(folder: string, now: () => number): BackupKeeper {
  const backups = join(folder, 'backups');
  const libraryFile = join(folder, LIBRARY_FILE);
  /** One at a time. Never rejects. */
  let making: Promise<unknown> = Promise.resolve();

  /** Sorts by time and is a name on every system: `library-20240426-140501123.db`. */
  function fileName(kind: 'library' | 'before-restore'): string {
    const [day = '', time = ''] = new Date(now())
      .toISOString()
      .replace(/[-:.Z]/gu, '')
      .split('T');
    return `${kind}-${day}-${time}.db`;
  }

  function rowOf(name: string): BackupRow | null {
    const path = join(backups, name);
    try {
      const { size, mtimeMs } = statSync(path);
      return { name, madeAt: Math.round(mtimeMs), bytes: size, ...backupContents(path) };
    } catch {
      return null;
    }
  }

  function names(): string[] {
    if (!existsSync(backups)) return [];
    return readdirSync(backups).filter((name) => BACKUP.test(name));
  }

  function list(): BackupRow[] {
    return names()
      .flatMap((name) => rowOf(name) ?? [])
      .sort((a, b) => b.madeAt - a.madeAt);
  }

  /** What SQLite cannot see: a text that is sound as a page and yet not what was stored. */
  function checkSamples(path: string): void {
    for (const { headline, blocks, contentHash: stored } of sampleBackup(path, SAMPLES)) {
      if (Buffer.compare(contentHash(headline, blocks), stored) !== 0) {
        throw new Error(`The text of “${headline}” is not what was imported`);
      }
    }
  }

  function make(): Promise<BackupRow> {
    const made = making.then(makeOne);
    making = made.catch(() => undefined);
    return made;
  }

  async function makeOne(): Promise<BackupRow> {
    mkdirSync(backups, { recursive: true });
    const name = fileName('library');
    const part = join(backups, `${name}.part`);
    try {
      dropParts();
      await vacuumInThread(libraryFile, part);
      checkSamples(part);
      settle(part);
      renameSync(part, join(backups, name));
    } finally {
      rmSync(part, { force: true });
    }
    const row = rowOf(name);
    if (!row) throw new Error('The backup could not be read again');
    for (const old of backupsToDrop(list())) rmSync(join(backups, old), { force: true });
    return row;
  }

  /** Each left by a program that ended while it made a backup, and as large as the library. */
  function dropParts(): void {
    for (const name of readdirSync(backups)) {
      if (PART.test(name)) rmSync(join(backups, name), { force: true });
    }
  }

  return {
    list,
    make,

    async makeDaily(articles) {
      const newest = list().find((backup) => backup.name.startsWith('library-'));
      if (articles === 0 || (newest && now() - newest.madeAt < DAY_MS)) return;
      await make();
    },

    async prepareRestore(name) {
      await making;
      const path = join(backups, name);
      if (!BACKUP.test(name) || !existsSync(path)) {
        throw new Failure('not-found', 'This backup is no longer in the library’s folder.');
      }
      checkBackup(path);
      return () => exchange(path);
    },
  };

  /** At every moment of it a whole library lies there: the old one, then by one renaming the new one. */
  function exchange(backup: string): void {
    // Closing the library has folded the write-ahead log into its file, unless somebody else still has it open.
    if (statSync(`${libraryFile}-wal`, { throwIfNoEntry: false })?.size) {
      throw new Failure('refused', 'Another program is using the library. Close it and try again.');
    }
    const copy = join(folder, 'library.db.restoring');
    try {
      copyFileSync(backup, copy);
      settle(copy);
      setAside(join(backups, fileName('before-restore')));
      // Whatever is left of the log would spoil the restored library.
      for (const log of ['-wal', '-shm']) rmSync(libraryFile + log, { force: true });
      renameSync(copy, libraryFile);
    } finally {
      rmSync(copy, { force: true });
    }
  }

  function setAside(path: string): void {
    try {
      linkSync(libraryFile, path);
    } catch {
      // Not every file system has links.
      copyFileSync(libraryFile, path);
    }
  }
}

/** Has a file on the disk before its name is, so that a power cut leaves no name of a file that is not whole. */
function settle(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
