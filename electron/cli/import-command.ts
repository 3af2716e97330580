import { resolve } from 'node:path';
import { expandPaths } from '../backend/importing/expand-paths.ts';
import type { LocalBackend } from '../backend/local/open-or-join.ts';
import type { ImportRow } from '../contract/replies.ts';
import { describeReason, type ImportReason } from '../domain/import-outcome.ts';
import type { ImportItem } from '../domain/import-record.ts';
import { openArticle, printedArticle } from './article-text.ts';
import type { CommandOptions } from './command.ts';
import { EXIT, type ExitCode, jsonLine, type Terminal } from './terminal.ts';

const ITEMS_AT_ONCE = 500;

/** `import PATHS…`: waits for the end of the import and accounts for every article and file. */
export async function importCommand(
  backend: LocalBackend,
  { words, json, columns }: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const paths = words.map((path) => resolve(path));
  // The library knows files by name; this is the same list with their places.
  const entries = await expandPaths(paths);
  const { report, interrupted } = await runImport(backend, paths, columns, terminal);
  for await (const item of itemsOf(backend, report.id)) {
    const path = entries[item.file]?.path ?? item.name;
    if (json) terminal.out(jsonLine(await printedItem(backend, path, item)));
    else if (item.reason) terminal.out(`${item.outcome} ${lineOf(path, item)}: ${explain(item.reason)}\n`);
  }
  const { offered, imported, skipped, failed } = report;
  terminal.error(`${imported} imported, ${skipped} skipped, ${failed} failed of ${offered}\n`);
  if (interrupted) return EXIT.interrupted;
  // Whoever ends it here loses nothing: the rest is grouped when the library is open next.
  if (imported > 0) await groupCopies(backend, terminal);
  return failed > 0 || offered === 0 ? EXIT.notAll : EXIT.done;
}

async function groupCopies(backend: LocalBackend, terminal: Terminal): Promise<void> {
  if (terminal.live) terminal.error('Grouping copies and versions …');
  await backend.grouped();
  if (terminal.live) terminal.error('\r\x1b[K');
}

async function runImport(
  { client, grant }: LocalBackend,
  paths: readonly string[],
  columns: CommandOptions['columns'],
  terminal: Terminal,
): Promise<{ report: ImportRow; interrupted: boolean }> {
  let id: number | null = null;
  let interrupted = false;
  const ended = new Map<number, ImportRow>();
  let settle: (report: ImportRow) => void = () => {};
  const end = new Promise<ImportRow>((resolve) => {
    settle = resolve;
  });
  const stops = [
    client.on('import.progress', (row) => {
      if (row.id === id) showProgress(terminal, row);
    }),
    client.on('import.ended', ({ report }) => {
      // It may have ended before the reply to the request that began it is here.
      ended.set(report.id, report);
      if (report.id === id) settle(report);
    }),
  ];
  const cancel = (): void => {
    interrupted = true;
    if (id !== null) void client.call('import.cancel', { id }).catch(() => {});
  };
  process.once('SIGINT', cancel);
  try {
    const begun = await client.call('import.files', {
      grant: grant('import', paths),
      columns: [...columns],
    });
    id = begun.id;
    if (interrupted) cancel();
    const report = ended.get(id) ?? (await orGone(client, end));
    if (terminal.live) terminal.error('\r\x1b[K');
    return { report, interrupted };
  } finally {
    process.off('SIGINT', cancel);
    for (const stop of stops) stop();
  }
}

/** Where the library's process ends, its last event never comes: a call tells. */
async function orGone(client: LocalBackend['client'], end: Promise<ImportRow>): Promise<ImportRow> {
  let over = false;
  const report = end.finally(() => {
    over = true;
  });
  const watch = (async (): Promise<never> => {
    while (!over) {
      await new Promise((wait) => setTimeout(wait, 1_000));
      if (!over) await client.call('import.list');
    }
    return new Promise<never>(() => {});
  })();
  return Promise.race([report, watch]);
}

function showProgress(terminal: Terminal, { offered, filesLeft, filesTotal }: ImportRow): void {
  if (!terminal.live) return;
  const files = filesTotal > 1 ? `, ${filesTotal - filesLeft} of ${filesTotal} files` : '';
  terminal.error(`\r\x1b[K${offered.toLocaleString('en')} articles${files} …`);
}

async function* itemsOf({ client }: LocalBackend, id: number): AsyncGenerator<ImportItem, void, void> {
  for (let offset = 0; ; offset += ITEMS_AT_ONCE) {
    const items = await client.call('import.items', { id, offset, limit: ITEMS_AT_ONCE });
    yield* items;
    if (items.length < ITEMS_AT_ONCE) return;
  }
}

async function printedItem(backend: LocalBackend, path: string, item: ImportItem): Promise<object> {
  const { part, outcome, reason, article } = item;
  return {
    path,
    ...(part === '' ? {} : { part }),
    outcome,
    ...(reason ? { reason: explain(reason), code: reason.code } : {}),
    articles: article === null ? [] : [printedArticle(await openArticle(backend, article))],
  };
}

/** Here nobody is asked, so that it is to be said beforehand. */
function explain(reason: ImportReason): string {
  return reason.code === 'columns-unknown'
    ? `It is not sure what its columns mean (${reason.columns}). Say it with --columns 'headline=NAME,body=NAME'`
    : describeReason(reason);
}

function lineOf(path: string, { part }: ImportItem): string {
  return part === '' ? path : `${path}, ${part}`;
}
