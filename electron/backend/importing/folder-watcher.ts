import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { WatchedFolder } from '../../contract/replies.ts';
import { isLitter, neverArticleEnding } from '../../domain/file-kinds.ts';
import type { Library } from '../../storage/library.ts';
import type { SeenFile, WatchedFolderRecord } from '../../storage/watch-store.ts';
import type { Announcer } from '../announcer.ts';
import { Failure } from '../failure.ts';
import type { ImportQueue } from './import-queue.ts';
import { onceStill } from './once-still.ts';

/** Folders whose new files come in by themselves. Nothing in them is ever changed. */
export interface FolderWatcher {
  list(): WatchedFolder[];
  add(path: string, choice: { readonly subfolders: boolean; readonly existing: boolean }): Promise<void>;
  pause(id: number, paused: boolean): void;
  remove(id: number): void;
  close(): void;
}

/** A file comes in once it has not grown for so long. */
const STILL_MS = 1_000;
const LOOK_MS = 200;
/** Files that come so close together are one import. */
const GATHER_MS = 400;
/** How often it is looked whether a folder has gone, or has come back. */
const PRESENT_MS = 2_000;

interface Watched {
  readonly watcher: FSWatcher;
  /** By path; what could not be brought in stays here and is tried again. */
  readonly found: Map<string, SeenFile>;
  timer: NodeJS.Timeout | null;
  /** The last try failed, and that has been told. */
  failing: boolean;
}

/** Begins at once to watch the folders that the library knows. Files that came while nobody watched come in now. */
export function createFolderWatcher(options: {
  readonly library: Library;
  readonly imports: Pick<ImportQueue, 'startFiles'>;
  readonly announcer: Pick<Announcer, 'emit'>;
  readonly now: () => number;
}): FolderWatcher {
  const { library, imports, announcer, now } = options;
  const watched = new Map<number, Watched>();
  const missing = new Set<number>();
  let closed = false;
  let looking = false;

  function list(): WatchedFolder[] {
    return library.watches.list().map(({ id, path, subfolders, paused }) => ({
      ...{ id, path, subfolders },
      state: paused ? 'paused' : missing.has(id) ? 'missing' : 'watching',
    }));
  }
  const changed = (): void => announcer.emit('watch.changed', { folders: list() });

  function stop(id: number): void {
    const entry = watched.get(id);
    if (!entry) return;
    watched.delete(id);
    if (entry.timer) clearTimeout(entry.timer);
    void entry.watcher.close();
  }

  function start(folder: WatchedFolderRecord): void {
    if (closed || folder.paused || watched.has(folder.id)) return;
    const watcher = watch(folder.path, {
      alwaysStat: true,
      ignorePermissionErrors: true,
      followSymlinks: false,
      ignored: (path) => path !== folder.path && isLitter(basename(path)),
      awaitWriteFinish: { stabilityThreshold: STILL_MS, pollInterval: LOOK_MS },
      ...(folder.subfolders ? {} : { depth: 0 }),
    });
    const entry: Watched = { watcher, found: new Map(), timer: null, failing: false };
    watched.set(folder.id, entry);
    const notice = (path: string, info?: Stats): void => {
      if (info && neverArticleEnding(path) === null) void take(folder, entry, path, info);
    };
    watcher.on('add', notice).on('change', notice);
    // A folder that goes away while it is read is found missing at the next look.
    watcher.on('error', () => void look());
  }

  async function take(folder: WatchedFolderRecord, entry: Watched, path: string, info: Stats): Promise<void> {
    const isKnown = (file: Stats): boolean =>
      watched.get(folder.id) !== entry || library.watches.hasSeen(folder.id, seenFile(path, file));
    try {
      if (isKnown(info)) return;
      // What is there when watching begins is told of at once, though it may still grow.
      const still = await onceStill(path, info, STILL_MS);
      if (!still || isKnown(still)) return;
      entry.found.set(path, seenFile(path, still));
      entry.timer ??= setTimeout(() => void bringIn(folder, entry), GATHER_MS);
    } catch {
      // The library cannot be read, of which whoever asks it for something is told. The file comes at the next start.
    }
  }

  /** Noted as seen only afterwards: what is broken off in between comes again, and is then known by its content. */
  async function bringIn(folder: WatchedFolderRecord, entry: Watched): Promise<void> {
    entry.timer = null;
    const files = [...entry.found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    entry.found.clear();
    try {
      const paths = files.map(({ path }) => path);
      await imports.startFiles(paths, 'watched', { label: basename(folder.path) });
      // Closed, or no longer watched.
      if (closed || !recordOf(folder.id)) return;
      library.write('normal', () => library.watches.see(folder.id, files));
      entry.failing = false;
    } catch (error) {
      if (closed || watched.get(folder.id) !== entry) return;
      // Nobody would bring them in any more: their names have been told once. Each look tries again.
      for (const file of files) if (!entry.found.has(file.path)) entry.found.set(file.path, file);
      if (entry.failing) return;
      entry.failing = true;
      const reason = error instanceof Error ? error.message : String(error);
      announcer.emit('library.trouble', {
        message: `New files of ${basename(folder.path)} could not be imported: ${reason}`,
      });
    }
  }

  function recordOf(id: number): WatchedFolderRecord | undefined {
    return library.watches.list().find((folder) => folder.id === id);
  }

  /** Finds folders that have gone or come back: a network drive comes and goes, and no watcher survives that. */
  async function look(): Promise<void> {
    if (looking || closed) return;
    looking = true;
    try {
      for (const { id, path } of library.watches.list()) {
        const here = await isFolder(path);
        if (closed) return;
        // It may have been paused or removed meanwhile.
        const folder = recordOf(id);
        if (folder) found(folder, here);
      }
    } catch {
      // The library cannot be read, of which whoever asks it for something is told; the next look may succeed.
    } finally {
      looking = false;
    }
  }

  function found(folder: WatchedFolderRecord, here: boolean): void {
    const { id } = folder;
    if (here === missing.has(id)) {
      if (here) missing.delete(id);
      else missing.add(id);
      stop(id);
      changed();
    }
    if (here) start(folder);
    const entry = watched.get(id);
    if (entry && !entry.timer && entry.found.size > 0) void bringIn(folder, entry);
  }

  const timer = setInterval(() => void look(), PRESENT_MS);
  timer.unref();
  void look();

  return {
    list,
    async add(path, { subfolders, existing }) {
      if (!(await isFolder(path))) throw new Failure('not-found', 'This folder is not there.');
      const there = existing ? [] : await filesIn(path, subfolders);
      library.write('full', () => {
        const id = library.watches.add(path, subfolders, now());
        if (id === null) throw new Failure('refused', 'This folder is watched already.');
        library.watches.see(id, there);
      });
      changed();
      void look();
    },
    pause(id, paused) {
      library.write('full', () => library.watches.setPaused(id, paused));
      if (paused) stop(id);
      else void look();
      changed();
    },
    remove(id) {
      stop(id);
      missing.delete(id);
      library.write('full', () => library.watches.remove(id));
      changed();
    },
    close() {
      closed = true;
      clearInterval(timer);
      for (const id of [...watched.keys()]) stop(id);
    },
  };
}

function seenFile(path: string, { size, mtimeMs }: Stats): SeenFile {
  return { path, size, modifiedAt: Math.floor(mtimeMs) };
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

async function filesIn(folder: string, subfolders: boolean): Promise<SeenFile[]> {
  const files: SeenFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: subfolders })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const info = await stat(path).catch(() => null);
    if (info) files.push(seenFile(path, info));
  }
  return files;
}
