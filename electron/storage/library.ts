import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AlertStore, createAlertStore } from './alert-store.ts';
import { type ArticleStore, createArticleStore } from './article-store.ts';
import { checkpointInThread, type RunningCheckpoint } from './checkpoint-in-thread.ts';
import { type Database, type Durability, openDatabase } from './database.ts';
import { createGroupStore, type GroupStore } from './group-store.ts';
import { createHitStore, type HitStore } from './hit-store.ts';
import { createImportStore, type ImportStore } from './import-store.ts';
import { createInboxStore, type InboxStore } from './inbox-store.ts';
import { createMappingStore, type MappingStore } from './mapping-store.ts';
import { migrate } from './migrate.ts';
import { createNoticeStore, type NoticeStore } from './notice-store.ts';
import { createOriginalStore, type OriginalStore } from './original-store.ts';
import { createPictureStore, type PictureStore } from './picture-store.ts';
import { createQuarantineStore, type QuarantineStore } from './quarantine-store.ts';
import { createSearchStore, type SearchStore } from './search-store.ts';
import { explainStorageError } from './storage-error.ts';
import { createTagStore, type TagStore } from './tag-store.ts';
import { createTrendStore, type TrendStore } from './trend-store.ts';
import { createWatchStore, type WatchStore } from './watch-store.ts';

/** The name of the library's file in its folder. */
export const LIBRARY_FILE = 'library.db';

/** In pages; half of what makes SQLite write it into the library by itself, at the end of a transaction. */
const LONG_LOG = 2_000;

/** One person's library: a store a noun, over one connection. */
export interface Library {
  readonly path: string;
  readonly articles: ArticleStore;
  readonly originals: OriginalStore;
  readonly pictures: PictureStore;
  readonly search: SearchStore;
  readonly tags: TagStore;
  readonly imports: ImportStore;
  readonly quarantine: QuarantineStore;
  readonly watches: WatchStore;
  readonly mappings: MappingStore;
  readonly alerts: AlertStore;
  readonly hits: HitStore;
  readonly inbox: InboxStore;
  readonly notices: NoticeStore;
  readonly groups: GroupStore;
  readonly trends: TrendStore;
  /** All of it or nothing, over all stores. */
  write<Result>(durability: Durability, work: () => Result): Result;
  /**
   * Where many writes have made the log long, has a thread write it into the library, so that no later write has to do it while
   * others wait. Whoever writes much waits for it. Never rejects.
   */
  easeLog(): Promise<void>;
  /** A number that grows with each write: what was computed from the library holds while it stands. */
  revision(): number;
  close(): void;
}

/**
 * Opens the library in a folder, creates or migrates it.
 * Throws {@link import('./storage-error.ts').StorageError} with words for a person where that cannot be done.
 */
export function openLibrary(folder: string): Library {
  let database: Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    database = openDatabase(join(folder, LIBRARY_FILE));
    migrate(database);
    return createLibrary(database);
  } catch (error) {
    database?.close();
    throw explainStorageError(error) ?? error;
  }
}

function createLibrary(database: Database): Library {
  let revision = 0;
  let easing: RunningCheckpoint | null = null;
  return {
    path: database.path,
    articles: createArticleStore(database),
    originals: createOriginalStore(database),
    pictures: createPictureStore(database),
    search: createSearchStore(database),
    tags: createTagStore(database),
    imports: createImportStore(database),
    quarantine: createQuarantineStore(database),
    watches: createWatchStore(database),
    mappings: createMappingStore(database),
    alerts: createAlertStore(database),
    hits: createHitStore(database),
    inbox: createInboxStore(database),
    notices: createNoticeStore(database),
    groups: createGroupStore(database),
    trends: createTrendStore(database),
    write(durability, work) {
      revision += 1;
      return database.transaction(durability, work);
    },
    easeLog() {
      if (!easing) {
        const log = database.row<{ log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
        if (!log || log.log - log.checkpointed < LONG_LOG) return Promise.resolve();
        easing = checkpointInThread(database.path);
        easing.ended.then(() => {
          easing = null;
        });
      }
      return easing.ended;
    },
    revision: () => revision,
    close() {
      easing?.waitForEnd();
      database.close();
    },
  };
}
