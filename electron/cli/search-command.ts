import type { LocalBackend } from '../backend/local/open-or-join.ts';
import { batchCommand } from './batch-command.ts';
import type { CommandOptions } from './command.ts';
import { printRows } from './print-rows.ts';
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts';

const MOST_AT_ONCE = 500;

/** `search QUERY`: the query language of the app, every word a whole one. Several words need no quotation marks around them. */
export async function searchCommand(
  backend: LocalBackend,
  { words, json, limit, batch, out }: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (batch !== undefined && out !== undefined) return batchCommand(backend, { batch, out, json }, terminal);
  const query = words.join(' ');
  let printed = 0;
  for (;;) {
    const { rows, total, problem } = await ask(backend, query, printed, limit - printed, false);
    if (problem) throw new UsageError(`${problem.message} (at character ${problem.start + 1} of the query)`);
    await printRows(backend, rows, json, terminal);
    printed += rows.length;
    if (rows.length === 0 || printed >= Math.min(limit, total)) {
      if (total > 0) terminal.error(`${printed} of ${total} articles\n`);
      else await sayNothing(backend, query, terminal);
      return total > 0 ? EXIT.done : EXIT.notAll;
    }
  }
}

function ask({ client }: LocalBackend, query: string, offset: number, wanted: number, correct: boolean) {
  return client.call('search.run', {
    view: { folder: 'library' },
    query,
    typing: false,
    correct,
    sort: 'relevance',
    offset,
    limit: Math.min(wanted, MOST_AT_ONCE),
  });
}

/** A corrected query is proposed, never searched: a script would not see the difference. */
async function sayNothing(backend: LocalBackend, query: string, terminal: Terminal): Promise<void> {
  const { correction } = await ask(backend, query, 0, 1, true);
  terminal.error(correction ? `Nothing found. Perhaps: ${correction.searched}\n` : 'Nothing found\n');
}
