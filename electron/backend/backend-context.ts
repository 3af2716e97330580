import type { BackendToMain } from '../contract/processes.ts';
import type { Library } from '../storage/library.ts';
import type { AlertBook } from './alerts/alert-book.ts';
import type { LineHits } from './alerts/line-hits.ts';
import type { NoticeKeeper } from './alerts/notice-keeper.ts';
import type { Announcer } from './announcer.ts';
import type { ArticleCache } from './article-cache.ts';
import type { BackupKeeper } from './backups/backup-keeper.ts';
import type { Grants } from './grants.ts';
import type { Grouper } from './grouping/grouper.ts';
import type { FolderWatcher } from './importing/folder-watcher.ts';
import type { ImportQueue } from './importing/import-queue.ts';
import type { SheetReader } from './read-sheet.ts';
import type { Corrector } from './search/corrector.ts';
import type { NameBook } from './search/name-book.ts';
import type { SearchMemory } from './search/search-memory.ts';

/** All that handlers work with: one for each opened library. */
export interface BackendContext {
  /** Where the library lies. */
  readonly folder: string;
  /** Where the articles of the first run lie. */
  readonly samplesFolder: string;
  readonly library: Library;
  readonly cache: ArticleCache;
  readonly announcer: Announcer;
  readonly grants: Grants;
  readonly alerts: AlertBook;
  readonly lineHits: LineHits;
  readonly notices: NoticeKeeper;
  readonly grouper: Grouper;
  readonly imports: ImportQueue;
  /** Null where no folders are watched, as on the command line. */
  readonly watcher: FolderWatcher | null;
  readonly memory: SearchMemory;
  readonly corrector: Corrector;
  readonly readSheet: SheetReader;
  readonly names: NameBook;
  readonly backups: BackupKeeper;
  readonly toMain: (message: BackendToMain) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Closes the library, lets `replace` exchange its file, and opens it again; announced to all pages. */
  readonly reopen: (replace: () => void) => void;
}
