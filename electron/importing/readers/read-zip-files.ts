import { isLitter, neverArticleEnding } from '../../domain/file-kinds.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { cleanLine } from '../clean-text.ts';
import type { ReadContext, Reading, Readings } from '../reading.ts';
import { entrySource, type OpenedEntry } from '../zip/entry-source.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** A file in an archive, as its name and kind tell of it. */
interface PackedFile {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly isUnsafe: boolean;
  /** As the source of this name. */
  readonly open: (name: string) => Promise<OpenedEntry>;
}

/** A longer path in an archive is shortened at its beginning, in characters. */
const LONGEST_NAME = 300;

/**
 * Every file of an archive, each as if it lay on disk by itself, in the archive's order. What systems leave in folders is passed over, as
 * it is in folders. Nothing is ever written to disk, and paths that lead out of the archive fail by name: who packs them means harm.
 */
export async function* readZipFiles(archive: ZipArchive, context: ReadContext): Readings {
  let any = false;
  for (const entry of archive.entries) {
    const open = (name: string): Promise<OpenedEntry> =>
      entrySource(archive, entry, name, context.sizes.inside);
    const file: PackedFile = { ...entry, open };
    for await (const readings of readPackedFile(file, context)) {
      any ||= readings.length > 0;
      yield readings;
    }
  }
  return any ? null : { code: 'empty' };
}

/** What one file of an archive gives; nothing for a folder and for litter. */
export async function* readPackedFile(file: PackedFile, context: ReadContext): AsyncGenerator<Reading[]> {
  if (file.kind === 'folder') return;
  const name = shownName(file.name);
  const fail = (reason: ImportReason): Reading[] => [{ ok: false, part: name, reason }];
  if (file.isUnsafe || file.kind === 'link') {
    yield fail({ code: 'unsafe-path', name });
    return;
  }
  if (file.name.split('/').some(isLitter)) return;
  const ending = neverArticleEnding(file.name);
  if (ending !== null) {
    yield fail({ code: 'unknown-format', name: ending });
    return;
  }
  const opened = await file.open(name);
  if (!opened.ok) yield fail(opened.reason);
  else for await (const readings of context.readPart(opened.source)) yield [...readings];
}

function shownName(name: string): string {
  const line = cleanLine(name);
  return line.length > LONGEST_NAME ? `…${line.slice(-LONGEST_NAME)}` : line;
}
