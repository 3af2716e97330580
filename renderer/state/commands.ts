import type { Command, CommandMessage } from '../../electron/contract/bridge.ts';

const handlers = new Map<Command, Set<(message: CommandMessage) => void>>();

/** Calls the handler when the menu, the palette or a key asks for the command. Returns what stops that. */
export function onCommand(command: Command, handler: (message: CommandMessage) => void): () => void {
  const set = handlers.get(command) ?? new Set();
  handlers.set(command, set);
  set.add(handler);
  return () => set.delete(handler);
}

/** Does what the menu item of this name would do. */
export function runCommand(message: CommandMessage): void {
  for (const handler of handlers.get(message.command) ?? []) handler(message);
}
