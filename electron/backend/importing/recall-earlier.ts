import type { Library } from '../../storage/library.ts';
import { createEarlierResults } from './earlier-results.ts';
import type { Active } from './import-account.ts';

/** Before a file is read again: what it gave before stays, and what it did not give is asked of it once more. */
export function recallEarlier(
  { write, imports }: Pick<Library, 'write' | 'imports'>,
  { id, earlier, given, replaced }: Active,
  file: number,
): void {
  // It is read on, from a table that was asked about.
  if (given.has(file)) return;
  const replaces = replaced.has(file);
  write('normal', () => imports.dropFailures(id, file, replaces));
  const items = imports.earlierItems(id, file);
  if (items.length > 0 || replaces) earlier.set(file, createEarlierResults(items, replaces));
}
