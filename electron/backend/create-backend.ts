import { PARSER_LIMITS, type ParserLimits } from '../contract/parser-limits.ts';
import type { Port } from '../contract/port.ts';
import type { BackendToMain, MainToBackend } from '../contract/processes.ts';
import type { OffsetAt } from '../domain/alerts/local-day.ts';
import type { NoticeSettings } from '../domain/alerts/notice-plan.ts';
import { openLibrary } from '../storage/library.ts';
import { takeLibrary } from '../storage/library-lock.ts';
import { createAlertBook } from './alerts/alert-book.ts';
import { createLineHits } from './alerts/line-hits.ts';
import { createNoticeKeeper } from './alerts/notice-keeper.ts';
import { createAnnouncer } from './announcer.ts';
import { createArticleCache } from './article-cache.ts';
import type { BackendContext } from './backend-context.ts';
import { createBackupKeeper } from './backups/backup-keeper.ts';
import { createGrants } from './grants.ts';
import { createGrouper } from './grouping/grouper.ts';
import { createHost } from './host.ts';
import { createFolderWatcher } from './importing/folder-watcher.ts';
import { createImportQueue } from './importing/import-queue.ts';
import { openDoor } from './local/local-door.ts';
import type { ParserLauncher } from './parsers/parser-launcher.ts';
import { createParserPool } from './parsers/parser-pool.ts';
import { createSheetReader } from './read-sheet.ts';
import { createCorrector } from './search/corrector.ts';
import { createNameBook } from './search/name-book.ts';
import { createSearchMemory } from './search/search-memory.ts';

export interface BackendOptions {
  /** Where the library lies; made when it is not there. */
  readonly folder: string;
  readonly samplesFolder: string;
  readonly launcher: ParserLauncher;
  readonly toMain: (message: BackendToMain) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The time zone; that of the computer where it is left out. */
  readonly offsetAt?: OffsetAt;
  /** For the log of slow calls and unexpected failures. */
  readonly log?: (line: string) => void;
  /** Until main says what the person set. */
  readonly limits?: Partial<ParserLimits>;
  /** Whether the folders that a person chose to watch are watched. */
  readonly watch?: boolean;
  /** How long after the start the daily backup is made, in milliseconds; null: never. */
  readonly backupAfter?: number | null;
  /** Whether the same person's command line may come in while this has the library open. */
  readonly openDoor?: boolean;
}

/** The library at work: it serves any number of pages until it is closed. */
export interface Backend {
  attach(port: Port): void;
  /** What main says, but for the messages that come with a port. */
  message(message: MainToBackend): void;
  /** Waits until the copies and versions of what is here are grouped, which then goes without pauses. */
  grouped(): Promise<void>;
  close(): void;
}

const BACKUP_AFTER_MS = 20_000;
/** Once the first page has had its answers, a parser is made ready, so that the first paste need not wait for one; and names, that the first query completes at once. */
const WARM_AFTER_MS = 1_500;
/** From then on it is looked whether a day has passed: many people never quit. */
const BACKUP_EVERY_MS = 3_600_000;

/**
 * Opens the library and serves it.
 * Throws a `StorageError` with words for a person when the library cannot be opened, or (code `in-use`) another process has it.
 */
export function createBackend(options: BackendOptions): Backend {
  const { folder, toMain, now = Date.now, offsetAt = computerOffsetAt, log = console.error } = options;
  let noticeSettings: NoticeSettings | null = null;
  const pool = createParserPool(options.launcher, { ...PARSER_LIMITS, ...options.limits });
  const grants = createGrants();
  const host = createHost(() => context, log);
  const lock = takeLibrary(folder);
  let context = openLocked();
  announceAll();
  const backupAfter = options.backupAfter === undefined ? BACKUP_AFTER_MS : options.backupAfter;
  let backupTimer: NodeJS.Timeout | null = null;
  const warmTimer = setTimeout(() => {
    pool.warm();
    context.names.warm();
  }, WARM_AFTER_MS);
  warmTimer.unref();
  let backupTrouble = '';
  if (backupAfter !== null) scheduleBackup(backupAfter);

  /** What cannot be opened is left to whoever can. */
  function openLocked(): BackendContext {
    try {
      return open();
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  function open(): BackendContext {
    const library = openLibrary(folder);
    const cache = createArticleCache(library);
    // The two know each other: the book says that counts changed, and is asked for them when that is told.
    const alerts = createAlertBook({ library, cache, announcer: () => announcer, now });
    const announcer = createAnnouncer({
      emit: host.emit,
      toMain,
      alertRows: alerts.rows,
      unreadHits: alerts.unreadHits,
    });
    const grouper = createGrouper(
      library,
      () => announcer,
      () => imports.running(),
    );
    const notices = createNoticeKeeper({ library, toMain, now, offsetAt, log });
    const imports = createImportQueue({ library, cache, alerts, notices, grouper, announcer, pool, now });
    imports.recover();
    if (noticeSettings) notices.set(noticeSettings);
    const watcher = options.watch ? createFolderWatcher({ library, imports, announcer, now }) : null;
    void alerts.resume().catch((error: unknown) => log(`Looking back failed: ${error}`));
    return {
      folder,
      samplesFolder: options.samplesFolder,
      library,
      cache,
      announcer,
      grants,
      alerts,
      lineHits: createLineHits(library),
      notices,
      grouper,
      imports,
      watcher,
      memory: createSearchMemory(library),
      corrector: createCorrector(library),
      readSheet: createSheetReader(pool),
      names: createNameBook(library, now),
      backups: createBackupKeeper(folder, now),
      toMain,
      now,
      reopen,
    };
  }

  function shut(): void {
    // What the end of imports brings is told at the next start: main is leaving, too.
    context.notices.close();
    context.watcher?.close();
    context.imports.close();
    context.alerts.close();
    context.announcer.close();
    context.library.close();
  }

  function reopen(replace: () => void): void {
    shut();
    try {
      replace();
    } finally {
      context = open();
    }
    announceAll();
  }

  function announceAll(): void {
    context.announcer.articlesChanged(null);
    context.announcer.flush();
  }

  function scheduleBackup(after: number): void {
    backupTimer = setTimeout(() => {
      scheduleBackup(BACKUP_EVERY_MS);
      void makeDailyBackup();
    }, after);
    backupTimer.unref();
  }

  /** Says once why it cannot be made, not every hour. */
  async function makeDailyBackup(): Promise<void> {
    const { backups, library, announcer } = context;
    let trouble = '';
    try {
      await backups.makeDaily(library.articles.counts().articles);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      trouble = `Today’s backup could not be made: ${reason}`;
    }
    if (trouble !== '' && trouble !== backupTrouble) announcer.emit('library.trouble', { message: trouble });
    backupTrouble = trouble;
  }

  const backend: Backend = {
    attach: host.attach,
    message(message) {
      if (message.type === 'grant') grants.add(message.grant, message.purpose, message.paths);
      else if (message.type === 'limits') pool.setLimits(message.limits);
      else if (message.type === 'notices') {
        noticeSettings = message.notices;
        context.notices.set(message.notices);
      } else if (message.type === 'quit') backend.close();
    },
    grouped: () => context.grouper.finish(),

    close() {
      if (backupTimer) clearTimeout(backupTimer);
      clearTimeout(warmTimer);
      door?.close();
      host.close();
      shut();
      pool.close();
      lock.release();
    },
  };
  const door = options.openDoor ? openDoor(folder, backend) : null;
  return backend;
}

function computerOffsetAt(moment: number): number {
  return -new Date(moment).getTimezoneOffset();
}
