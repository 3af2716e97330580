import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openOrJoin } from '../backend/local/open-or-join.ts';
import { alertsCommand } from './alerts-command.ts';
import { articleCommand } from './article-command.ts';
import type { Command } from './command.ts';
import { givenColumns } from './given-columns.ts';
import { HELP } from './help.ts';
import { importCommand } from './import-command.ts';
import { libraryFolder } from './library-folder.ts';
import { searchCommand } from './search-command.ts';
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  search: searchCommand,
  alerts: alertsCommand,
  article: articleCommand,
};
/** Said where nothing stands behind the command's name, before a library is opened or made for it. */
const WANTED: Readonly<Record<string, string>> = {
  import: 'import takes the files and folders to import',
  search: 'search takes a query',
  article: 'article takes the number of one article',
};
const DEFAULT_LIMIT = 20;
const OPTIONS = {
  library: { type: 'string' },
  json: { type: 'boolean', default: false },
  limit: { type: 'string' },
  unread: { type: 'boolean', default: false },
  color: { type: 'string' },
  batch: { type: 'string' },
  out: { type: 'string' },
  columns: { type: 'string', multiple: true, default: [] as string[] },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Runs one command to its end and returns the exit code. Never throws; `parserFile` is the program that reads foreign bytes. */
export async function runCommand(
  words: readonly string[],
  terminal: Terminal,
  parserFile: string = join(import.meta.dirname, 'parser.js'),
): Promise<ExitCode> {
  try {
    return await run(words, terminal, parserFile);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.error(`wirewatch: ${message}\n`);
    if (!(error instanceof UsageError)) return EXIT.library;
    terminal.error('Try: wirewatch --help\n');
    return EXIT.usage;
  }
}

async function run(words: readonly string[], terminal: Terminal, parserFile: string): Promise<ExitCode> {
  const { values, positionals } = parse(words);
  if (values.version) {
    terminal.out(`${readVersion()}\n`);
    return EXIT.done;
  }
  const [name = '', ...rest] = positionals;
  if (values.help || name === 'help') {
    terminal.out(HELP);
    return EXIT.done;
  }
  if (name === '') throw new UsageError('no command was given');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command named ${name}`);
  const wanted = WANTED[name];
  const isBatch = name === 'search' && values.batch !== undefined;
  if (isBatch && values.out === undefined)
    throw new UsageError('search --batch takes --out and the file for the hits');
  if (isBatch && rest.length > 0)
    throw new UsageError('search --batch takes its queries from the file alone');
  if (wanted !== undefined && !isBatch && rest.join('').trim() === '') throw new UsageError(wanted);
  const options = {
    words: rest,
    json: values.json,
    limit: toLimit(values.limit),
    unread: values.unread,
    color: values.color,
    batch: values.batch,
    out: values.out,
    columns: givenColumns(values.columns),
  };
  const backend = await openOrJoin(libraryFolder(values.library), parserFile);
  try {
    return await command(backend, options, terminal);
  } finally {
    backend.close();
  }
}

function parse(
  words: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own words, but for its advice on dashes, which no reader of ours needs twice.
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    );
  }
}

function toLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit takes a number from 1, not ${text}`);
  return limit;
}

function readVersion(): string {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
