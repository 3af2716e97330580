import type { PaletteItem } from '../../electron/contract/replies.ts';
import type { TextRange } from '../../electron/domain/mention.ts';
import { type CommandMatch, matchCommand } from './match-command.ts';

/** One line of the palette: something in the library, or something the app does. */
export interface PaletteEntry {
  readonly kind: PaletteItem['kind'] | 'command';
  /** Unique in the palette. */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly marks: readonly TextRange[];
  /** Article or alert id; of a command its place among the commands; 0 otherwise. */
  readonly id: number;
  readonly keys: string;
}

/** Lines under one heading. */
export interface PaletteGroup {
  readonly kind: PaletteEntry['kind'];
  readonly entries: readonly PaletteEntry[];
}

interface NamedCommand {
  readonly label: string;
  readonly keys?: string;
}

/** As many commands as stand above what the library has, while something is typed. */
const COMMANDS_SHOWN = 4;

/** The commands that answer what was typed, the best first; all of them in their own order where nothing was typed. */
export function findCommands(commands: readonly NamedCommand[], typed: string): readonly PaletteEntry[] {
  const found: { readonly entry: PaletteEntry; readonly match: CommandMatch }[] = [];
  for (const [id, { label, keys = '' }] of commands.entries()) {
    const match = matchCommand(label, typed);
    if (!match) continue;
    const entry: PaletteEntry = {
      kind: 'command',
      key: `command-${id}`,
      label,
      detail: '',
      marks: match.marks,
      id,
      keys,
    };
    found.push({ entry, match });
  }
  const all = found.sort((a, b) => b.match.score - a.match.score).map(({ entry }) => entry);
  return typed.trim() === '' ? all : all.slice(0, COMMANDS_SHOWN);
}

/** Commands and what the library found, by kind; alerts and commands first, since they are few and meant. */
export function groupEntries(
  commands: readonly PaletteEntry[],
  items: readonly PaletteItem[],
): readonly PaletteGroup[] {
  const of = (kind: PaletteItem['kind']): readonly PaletteEntry[] =>
    items
      .filter((item) => item.kind === kind)
      .map((item) => ({ ...item, key: `${kind}-${item.id || item.label}`, keys: '' }));
  const groups: readonly PaletteGroup[] = [
    { kind: 'alert', entries: of('alert') },
    { kind: 'command', entries: commands },
    { kind: 'article', entries: of('article') },
    { kind: 'source', entries: of('source') },
    { kind: 'tag', entries: of('tag') },
  ];
  return groups.filter((group) => group.entries.length > 0);
}
