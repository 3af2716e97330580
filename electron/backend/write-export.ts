import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.ts';
import type { Grants } from './grants.ts';

/**
 * Writes an export to the file that a person chose, piece by piece and beside it first, so that a file is either whole or
 * not there. Returns the file's name without its folder.
 * Throws `refused` where no file was chosen or nothing can be written there.
 */
export async function writeExport(
  grants: Grants,
  grant: string,
  pieces: Iterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<string> {
  const [path] = grants.take(grant, 'export');
  if (!path) throw new Failure('refused', 'No file was chosen. Choose one and try again.');
  await writeWhole(path, pieces, signal);
  return basename(path);
}

/** As {@link writeExport}, to a path that is known. */
export async function writeWhole(
  path: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  // A name that no file of the person's has.
  const part = `${path}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part), { signal });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw explainExportError(error, basename(path)) ?? error;
  }
}

/** What the system says of a file that cannot be written there; null for anything else. */
function explainExportError(error: unknown, file: string): Failure | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const refused = (why: string): Failure =>
    new Failure('refused', `${file} could not be written: ${why}. Choose another place.`);
  switch (code) {
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return refused('there is a folder of that name');
    case 'ENOENT':
    case 'ENOTDIR':
      return refused('its folder is not there');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refused('nothing may be written there');
    default:
      return null;
  }
}
