import type { ImportRow, PasteReply, RowPreview, UndoReply } from '../../contract/replies.ts';
import type { ImportId } from '../../domain/article.ts';
import type { ColumnAnswer, ColumnMapping, TableDecision } from '../../domain/column-mapping.ts';
import type { Again } from '../../storage/import-store.ts';
import type { UsedMapping } from '../../storage/mapping-store.ts';
import { explainStorageError } from '../../storage/storage-error.ts';
import type { NoticeKeeper } from '../alerts/notice-keeper.ts';
import type { Announcer } from '../announcer.ts';
import { Failure } from '../failure.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';
import { trashArticles } from '../trash.ts';
import { askAnew } from './ask-anew.ts';
import { createByteCount } from './byte-count.ts';
import { expandPaths } from './expand-paths.ts';
import { askColumns, decideColumns, type FoundTable } from './file-tables.ts';
import { type Active, bytesOf, labelOf, noteMapping, storeEntry } from './import-account.ts';
import { createIndexTidier } from './index-tidier.ts';
import { type PasteRequest, pasteArticles } from './paste.ts';
import { createPendingEntries } from './pending-entries.ts';
import { previewRow } from './preview-row.ts';
import { createQuarantine } from './quarantine.ts';
import { recallEarlier } from './recall-earlier.ts';
import { replaceEarlier } from './replace-earlier.ts';
import { type FileEnd, runFile } from './run-file.ts';
import { type NewHits, type ResultsContext, toHitCounts } from './store-results.ts';
import { createTableQuestions, type GivenColumns, type TableQuestions } from './table-questions.ts';

/** Everything that comes into the library comes through here. */
export interface ImportQueue {
  /** Resolves as soon as the import has begun; `import.progress` and `import.ended` tell the rest. */
  startFiles(
    paths: readonly string[],
    kind: 'files' | 'watched' | 'samples',
    /** `ask`: a person is there to say what the columns of a table mean. */
    how?: { readonly label?: string; readonly ask?: boolean; readonly columns?: GivenColumns },
  ): Promise<ImportRow>;
  /** Tables that wait for a person to say what their columns mean. */
  readonly questions: TableQuestions;
  /** The first row of a table as the article that it would be. */
  previewRow(question: number, answer: ColumnAnswer, signal: AbortSignal): Promise<RowPreview>;
  paste(request: PasteRequest): Promise<PasteReply>;
  cancel(id: ImportId): void;
  undo(id: ImportId): Promise<UndoReply>;
  /** Takes an interrupted import up where it broke off. */
  resume(id: ImportId): ImportRow;
  /** Closes an interrupted import: what is left of it is counted as left out. */
  leave(id: ImportId): ImportRow;
  /** Reads files of an import that has ended once more, even what is in quarantine. */
  retry(id: ImportId, again: Again): ImportRow;
  /** Asks anew what the columns of a table of an import mean, and has its file read again as the answer says. */
  changeColumns(id: ImportId, table: number): Promise<void>;
  /** Whether anything is on its way into the library. */
  running(): boolean;
  /** Makes what the end of the program broke off ready to be resumed. */
  recover(): void;
  /** Stores what is here already; what runs can be resumed after the next start. */
  close(): void;
}

const PROGRESS_MS = 100;
const GROUP_AFTER_START_MS = 1_500;
const TIDY_AFTER_START_MS = 3_000;

export function createImportQueue(
  options: ResultsContext & {
    readonly pool: ParserPool;
    readonly announcer: Announcer;
    readonly notices: Pick<NoticeKeeper, 'look'>;
  },
): ImportQueue {
  const { library, pool, announcer, grouper, notices, now } = options;
  const active = new Map<ImportId, Active>();
  const quarantine = createQuarantine(library);
  const questions = createTableQuestions(options);
  const tidier = createIndexTidier(library, () => active.size > 0);
  const pending = createPendingEntries(flush);
  let jobs = 0;
  /** Pastes that are being read, and folders that are being looked through. */
  let beginning = 0;
  let closed = false;

  function row(id: ImportId): ImportRow {
    const found = library.imports.get(id);
    if (!found) throw new Failure('not-found', 'This import is not known.');
    const bytes = active.get(id)?.bytes.current() ?? null;
    return bytes ? { ...found, bytes } : found;
  }

  /** Keeps each parser of the pool busy with the next file of the oldest import. */
  function pump(): void {
    if (closed) return;
    for (const current of active.values()) {
      while (jobs < pool.size && current.waiting.length > 0) {
        const file = current.waiting.shift();
        if (file !== undefined) void read(current, file);
      }
    }
  }

  async function read(current: Active, file: number): Promise<void> {
    const path = current.paths.get(file) ?? '';
    const { signal } = current.controller;
    current.reading.add(file);
    jobs += 1;
    const asked: FoundTable[] = [];
    let done: FileEnd | null = null;
    try {
      if (current.again) recallEarlier(library, current, file);
      done = await runFile({ pool, quarantine }, path, {
        insist: current.insist,
        given: current.given.get(file) ?? 0,
        table: (sketch, part) => {
          const decision = decide(current, file, { sketch, part });
          if (decision.type === 'later') asked.push({ sketch, part });
          return decision;
        },
        signal,
        results: (results, packs) =>
          new Promise((resolve) => {
            if (signal.aborted) return;
            const early = pending.hasRoomFor(results.length);
            pending.add({ active: current, file, results, packs, stored: early ? () => {} : resolve });
            if (early) resolve();
          }),
      });
    } catch (error) {
      // The library is closed while files are looked at: then the import has ended already.
      if (!signal.aborted) fail(new Set([current]), error);
    } finally {
      jobs -= 1;
    }
    if (done === null) {
      // The others may go on.
      pump();
      return;
    }
    const [table] = asked;
    if (table && !signal.aborted) {
      current.given.set(file, done.given);
      // The others are read while a person thinks.
      pump();
      await askColumns({ library, questions }, current, file, table);
      if (signal.aborted) return;
      current.waiting.unshift(file);
    } else if (!signal.aborted) {
      try {
        await replaceEarlier(options, pending, current, file, done);
      } catch (error) {
        fail(new Set([current]), error);
      }
      if (!signal.aborted) pending.add({ active: current, file, done });
    }
    pump();
  }

  function decide(current: Active, file: number, table: FoundTable): TableDecision {
    try {
      return decideColumns({ library, questions }, current, file, table);
    } catch (error) {
      setImmediate(() => fail(new Set([current]), error));
      return { type: 'later' };
    }
  }

  function flush(): void {
    const batch = pending.takeBatch();
    if (batch.length === 0) return;
    const touched = new Set(batch.map((entry) => entry.active));
    // What a failing transaction takes back must not be announced, so hits are counted apart until it is through.
    const hits = new Map([...touched].map((current) => [current, new Map() as NewHits]));
    const positions = new Map([...touched].map((current) => [current, new Map(current.positions)]));
    try {
      library.write('normal', () => {
        for (const entry of batch) {
          const places = positions.get(entry.active) ?? new Map<number, number>();
          storeEntry(options, entry, places, hits.get(entry.active) ?? new Map());
        }
      });
    } catch (error) {
      fail(touched, error);
      return;
    }
    for (const current of touched) {
      for (const [alert, count] of hits.get(current) ?? []) {
        current.newHits.set(alert, (current.newHits.get(alert) ?? 0) + count);
      }
      for (const [file, position] of positions.get(current) ?? []) current.positions.set(file, position);
    }
    for (const entry of batch) {
      const { active: current, file } = entry;
      if ('done' in entry) {
        current.reading.delete(file);
        current.positions.delete(file);
        current.earlier.delete(file);
        current.given.delete(file);
        current.bytes.done(file);
      } else {
        current.bytes.read(file, bytesOf(entry.results));
        entry.stored();
      }
    }
    announcer.articlesComing();
    for (const current of touched) {
      if (current.waiting.length === 0 && current.reading.size === 0) conclude(current);
      else progress(current);
    }
  }

  /** Nobody waits for this write, so that nobody but the page could be told that it failed. */
  function conclude(current: Active): void {
    try {
      finish(current, 'finished');
    } catch (error) {
      fail(new Set([current]), error);
    }
  }

  function progress(current: Active): void {
    const time = performance.now();
    if (time - current.lastProgress < PROGRESS_MS) return;
    current.lastProgress = time;
    announcer.emit('import.progress', row(current.id));
  }

  function finish(current: Active, state: 'finished' | 'cancelled' | 'interrupted'): void {
    active.delete(current.id);
    questions.ended(current.id);
    library.write('normal', () => library.imports.finish(current.id, state, now()));
    announceEnd(row(current.id), current.newHits);
    pump();
  }

  function announceEnd(report: ImportRow, hits: NewHits): void {
    const newHits = toHitCounts(library, hits);
    announcer.articlesChanged(null);
    announcer.flush();
    announcer.emit('import.ended', { report, newHits });
    notices.look();
    if (closed) return;
    grouper.start();
    tidier.start();
  }

  function end(current: Active, state: 'cancelled' | 'interrupted'): void {
    current.controller.abort();
    current.waiting.length = 0;
    // What an interruption left unread can be resumed; what a person cancelled is not wanted.
    if (state === 'cancelled') {
      library.write('normal', () => library.imports.leaveOut(current.id, { code: state }, 'all'));
    }
    finish(current, state);
  }

  /** The library cannot be written: the imports end, what they stored stays. */
  function fail(imports: ReadonlySet<Active>, error: unknown): void {
    const message =
      explainStorageError(error)?.message ?? (error instanceof Error ? error.message : String(error));
    announcer.emit('library.trouble', { message: `The import stopped. ${message}` });
    for (const current of imports) {
      try {
        end(current, 'interrupted');
      } catch {
        // Not even that could be written. It is made up for at the next start; the page is told what is known now.
        active.delete(current.id);
        announceEnd({ ...row(current.id), state: 'interrupted' }, current.newHits);
      }
    }
  }

  /** Has the files of an import that has just begun, or was taken up again, read. */
  function run(
    id: ImportId,
    paths: ReadonlyMap<number, string>,
    how: Pick<Active, 'again' | 'insist' | 'asking'> & Partial<Pick<Active, 'columns' | 'replaced'>>,
  ): ImportRow {
    const controller = new AbortController();
    const current: Active = {
      columns: [],
      replaced: new Set(),
      ...how,
      id,
      paths,
      waiting: [...paths.keys()],
      reading: new Set(),
      positions: new Map(),
      mappings: new Map(),
      given: new Map(),
      earlier: new Map(),
      bytes: createByteCount(paths, controller.signal),
      newHits: new Map(),
      controller,
      lastProgress: 0,
    };
    active.set(id, current);
    const begun = row(id);
    announcer.emit('import.progress', begun);
    if (current.waiting.length === 0) setImmediate(() => active.has(id) && conclude(current));
    else pump();
    return begun;
  }

  /** An import that has ended is taken up again, with the files that are to be read: what is left of it, and `reopen`. */
  function takeUp(
    id: ImportId,
    reopen: readonly number[],
    how: Pick<Active, 'insist' | 'asking'>,
  ): ImportRow {
    if (closed) throw new Failure('backend-gone', 'The library is being closed.');
    library.write('normal', () => {
      for (const file of reopen) library.imports.dropFailures(id, file);
      library.imports.reopenFiles(id, reopen);
      library.imports.resume(id, now());
    });
    const files = library.imports.filesToRead(id);
    const replaced = new Set(files.flatMap(({ file, replaces }) => (replaces ? [file] : [])));
    return run(id, new Map(files.map(({ file, path }) => [file, path])), { ...how, again: true, replaced });
  }

  /** Its files may be read again. */
  function assertOver(id: ImportId): void {
    const { state } = row(id);
    if (state === 'running') throw new Failure('refused', 'This import is still running.');
    if (state === 'undone') {
      throw new Failure('refused', 'This import was undone. Put it back first, or import the files again.');
    }
  }

  /** Nobody waits for it but who answered, long after they asked. */
  function readAnew(id: ImportId, { file, part }: UsedMapping, mapping: ColumnMapping): void {
    try {
      assertOver(id);
      library.write('normal', () => {
        library.mappings.use(id, { file, part, mapping });
        library.imports.setReplaced(id, file, true);
      });
      takeUp(id, [file], { insist: true, asking: 'unsure' });
      const current = active.get(id);
      if (current) noteMapping(current, file, mapping, mapping);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      announcer.emit('library.trouble', { message: `The file was not read again. ${message}` });
    }
  }

  function leave(id: ImportId): ImportRow {
    library.write('normal', () => library.imports.leaveOut(id, { code: 'interrupted' }, 'all'));
    const left = row(id);
    announcer.emit('import.ended', { report: left, newHits: [] });
    return left;
  }

  /** The import, if there is something of it to be read after an interruption. */
  function interrupted(id: ImportId): ImportRow {
    const found = row(id);
    if (found.state === 'interrupted' && found.filesLeft > 0) return found;
    throw new Failure('refused', 'There is nothing left to read of this import.');
  }

  async function begin<Result>(work: Promise<Result>): Promise<Result> {
    beginning += 1;
    try {
      return await work;
    } finally {
      beginning -= 1;
    }
  }

  return {
    async startFiles(paths, kind, { label, ask = false, columns = [] } = {}) {
      const entries = await begin(expandPaths(paths));
      if (closed) throw new Failure('backend-gone', 'The library is being closed.');
      const id = library.write('normal', () => {
        const names = entries.map(({ name }) => name);
        const places = entries.map(({ path }) => path);
        const created = library.imports.start(kind, label ?? labelOf(paths, entries), names, now(), places);
        const refused = [...entries.entries()].flatMap(([file, { failure }]) =>
          failure
            ? [{ file, position: 0, part: '', outcome: 'failed' as const, reason: failure, article: null }]
            : [],
        );
        library.imports.addItems(created, refused);
        library.imports.filesDone(
          created,
          refused.map(({ file }) => file),
        );
        return created;
      });
      const toRead = [...entries.entries()].filter(([, { failure }]) => !failure);
      return run(id, new Map(toRead.map(([file, { path }]) => [file, path])), {
        again: false,
        insist: false,
        asking: ask ? 'unsure' : 'never',
        columns,
      });
    },

    questions,

    previewRow: (question, answer, signal) => previewRow(pool, questions.sketch(question), answer, signal),

    async paste(request) {
      const pasted = await begin(pasteArticles(options, pool, request));
      if (pasted.kind === 'digest') return pasted;
      announceEnd(row(pasted.id), pasted.newHits);
      return {
        kind: 'imported',
        report: row(pasted.id),
        items: library.imports.items(pasted.id, { offset: 0, limit: 1_000 }),
      };
    },

    cancel(id) {
      const current = active.get(id);
      if (!current) {
        row(id);
        return;
      }
      try {
        end(current, 'cancelled');
      } catch (error) {
        // It has been stopped; what was not read of it can be resumed.
        fail(new Set([current]), error);
      }
    },

    async undo(id) {
      if (row(id).state === 'running') {
        throw new Failure('refused', 'This import is still running. Cancel it first.');
      }
      if (row(id).filesLeft > 0) leave(id);
      const ids = library.articles.untouchedOfImport(id);
      const trashed = await trashArticles(options, ids);
      library.write('full', () => {
        library.imports.finish(id, 'undone', now());
        // Columns that were read wrong are why an import of a table is undone.
        library.mappings.forgetOf(id);
      });
      announcer.articlesChanged(null);
      return { trashed, kept: library.articles.countOfImport(id) };
    },

    resume(id) {
      return takeUp(interrupted(id).id, [], { insist: false, asking: 'unsure' });
    },

    leave: (id) => leave(interrupted(id).id),

    retry(id, again) {
      assertOver(id);
      const files = library.imports.filesAgain(id, again);
      if (files.length === 0) {
        throw new Failure('refused', 'It is not known any more where the files lie. Import them again.');
      }
      return takeUp(id, files, { insist: true, asking: 'unsure' });
    },

    async changeColumns(id, table) {
      assertOver(id);
      const { used, answer } = await begin(askAnew({ library, pool, questions }, id, table));
      void answer.then((mapping) => {
        if (mapping) readAnew(id, used, mapping);
      });
    },

    running: () => active.size + beginning > 0,

    recover() {
      for (const id of library.imports.running()) {
        library.write('normal', () => {
          library.imports.leaveOut(id, { code: 'interrupted' }, 'lost');
          library.imports.finish(id, 'interrupted', now());
        });
      }
      // The run before may have ended before its articles were grouped and its index was tidy. The first page comes first.
      grouper.start(GROUP_AFTER_START_MS);
      tidier.start(TIDY_AFTER_START_MS);
    },

    close() {
      closed = true;
      grouper.stop();
      tidier.stop();
      while (!pending.isEmpty()) flush();
      for (const current of [...active.values()]) {
        try {
          end(current, 'interrupted');
        } catch {
          // A full disk, say: the next start makes up for it. The library has to be closed all the same.
          active.delete(current.id);
        }
      }
    },
  };
}
