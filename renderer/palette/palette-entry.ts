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

export interface FoundCommands {
  /** Their name holds what was typed. */
  readonly named: readonly PaletteEntry[];
  /** What was typed may be short for them. */
  readonly abbreviated: readonly PaletteEntry[];
}

/** The commands that answer what was typed, the best first; all of them in their own order where nothing was typed. */
export function findCommands(commands: readonly NamedCommand[], typed: string): FoundCommands {
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
  found.sort((a, b) => b.match.score - a.match.score);
  const of = (whole: boolean): readonly PaletteEntry[] =>
    found.filter(({ match }) => match.whole === whole).map(({ entry }) => entry);
  if (typed.trim() === '') return { named: of(true), abbreviated: [] };
  return { named: of(true).slice(0, COMMANDS_SHOWN), abbreviated: of(false).slice(0, COMMANDS_SHOWN) };
}

/**
 * Commands and what the library found, by kind; alerts and commands that are named stand first, since they are few and
 * meant; commands that were only abbreviated stand last, so that a headline is not pushed down by a coincidence.
 */
export function groupEntries(
  commands: FoundCommands,
  items: readonly PaletteItem[],
): readonly PaletteGroup[] {
  const of = (kind: PaletteItem['kind']): readonly PaletteEntry[] =>
    items
      .filter((item) => item.kind === kind)
      .map((item) => ({ ...item, key: `${kind}-${item.id || item.label}`, keys: '' }));
  const groups: readonly PaletteGroup[] = [
    { kind: 'alert', entries: of('alert') },
    { kind: 'command', entries: commands.named },
    { kind: 'article', entries: of('article') },
    { kind: 'source', entries: of('source') },
    { kind: 'tag', entries: of('tag') },
    { kind: 'command', entries: commands.abbreviated },
  ];
  return groups.filter((group) => group.entries.length > 0);
}
