import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRow } from '../../contract/replies.ts';
import { contentKey } from '../../domain/content-key.ts';
import { backupContents, checkBackup, sampleBackup } from '../../storage/backup-file.ts';
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
  /** Throws when the backup is not there or not sound; else returns what exchanges the library's file once it is closed. */
  prepareRestore(name: string): () => void;
}

const DAY_MS = 86_400_000;
const SAMPLES = 50;
const BACKUP = /^(?:library|before-restore)-\d{8}-\d{9}\.db$/u;

export function createBackupKeeper(folder: string, now: () => number): BackupKeeper {
  const backups = join(folder, 'backups');
  const libraryFile = join(folder, LIBRARY_FILE);

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
    for (const { headline, blocks, contentHash } of sampleBackup(path, SAMPLES)) {
      const hash = createHash('sha256').update(contentKey(headline, blocks)).digest();
      if (!hash.equals(contentHash)) {
        throw new Error(`The text of “${headline}” is not what was imported`);
      }
    }
  }

  async function make(): Promise<BackupRow> {
    mkdirSync(backups, { recursive: true });
    const name = fileName('library');
    const part = join(backups, `${name}.part`);
    try {
      await vacuumInThread(libraryFile, part);
      checkSamples(part);
      renameSync(part, join(backups, name));
    } finally {
      rmSync(part, { force: true });
    }
    const row = rowOf(name);
    if (!row) throw new Error('The backup could not be read again');
    for (const old of backupsToDrop(list())) rmSync(join(backups, old), { force: true });
    return row;
  }

  return {
    list,
    make,

    async makeDaily(articles) {
      const newest = list()[0];
      if (articles === 0 || (newest && now() - newest.madeAt < DAY_MS)) return;
      await make();
    },

    prepareRestore(name) {
      const path = join(backups, name);
      if (!BACKUP.test(name) || !existsSync(path)) {
        throw new Failure('not-found', 'This backup is no longer in the library’s folder.');
      }
      checkBackup(path);
      const copy = join(folder, 'library.db.restoring');
      copyFileSync(path, copy);
      return () => {
        // Closing it has folded the write-ahead log into the file; whatever is left of the log would spoil the restored one.
        renameSync(libraryFile, join(backups, fileName('before-restore')));
        for (const log of ['-wal', '-shm']) rmSync(libraryFile + log, { force: true });
        renameSync(copy, libraryFile);
      };
    },
  };
}
