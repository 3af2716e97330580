import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isLitter, neverArticleEnding } from '../../domain/file-kinds.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';

/** A file to be imported, or why there is none. */
export interface FileEntry {
  readonly path: string;
  /** For a person: the file's name with the folders that lead to it from what was chosen. */
  readonly name: string;
  readonly failure: ImportReason | null;
}

/** A pipe, a socket or a device has no end: whoever opened it would wait for ever. */
const NO_FILE: ImportReason = { code: 'unreadable', detail: 'it is not a file' };

/**
 * Files and folders as a person chose them -> the files in them, folders sorted by name. Hidden files in folders and links
 * that lead in a circle are left out; whatever cannot be read or is of a kind that cannot be read stands in the list with its reason.
 */
export async function expandPaths(paths: readonly string[]): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  for (const path of paths) await expand(path, basename(path), new Set(), entries);
  return entries;
}

async function expand(
  path: string,
  name: string,
  above: ReadonlySet<string>,
  entries: FileEntry[],
): Promise<void> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) await expandFolder(path, name, above, entries);
    else entries.push({ path, name, failure: info.isFile() ? null : NO_FILE });
  } catch (error) {
    entries.push({ path, name, failure: toReason(error) });
  }
}

async function expandFolder(
  path: string,
  name: string,
  above: ReadonlySet<string>,
  entries: FileEntry[],
): Promise<void> {
  const real = await realpath(path);
  if (above.has(real)) return;
  const inside = new Set(above).add(real);
  const before = entries.length;
  const children: Dirent[] = await readdir(path, { withFileTypes: true });
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of children) {
    if (isLitter(child.name)) continue;
    const childPath = join(path, child.name);
    const childName = `${name}/${child.name}`;
    if (child.isFile()) entries.push({ path: childPath, name: childName, failure: reasonAgainst(childName) });
    else await expand(childPath, childName, inside, entries);
  }
  // Said of what the person chose; an empty folder somewhere inside it is nothing to speak of.
  if (above.size === 0 && entries.length === before) {
    entries.push({ path, name, failure: { code: 'no-articles' } });
  }
}

/** Only inside a folder: a file that somebody chose by itself is looked into. */
function reasonAgainst(name: string): ImportReason | null {
  const ending = neverArticleEnding(name);
  return ending === null ? null : { code: 'unknown-format', name: ending };
}

function toReason(error: unknown): ImportReason {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission' };
    case 'ENOENT':
      return { code: 'not-found' };
    default:
      return { code: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}
