import type { LocalBackend } from '../backend/local/open-or-join.ts';
import type { ColumnField } from '../domain/column-mapping.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** What a command is run with. */
export interface CommandOptions {
  /** The words behind the command's name. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly limit: number;
  readonly unread: boolean;
  readonly color: string | undefined;
  /** Files of queries and of what they find (search). */
  readonly batch: string | undefined;
  readonly out: string | undefined;
  /** What the columns of imported tables mean, by their names. */
  readonly columns: readonly { readonly field: ColumnField; readonly column: string }[];
}

export type Command = (
  backend: LocalBackend,
  options: CommandOptions,
  terminal: Terminal,
) => Promise<ExitCode>;
