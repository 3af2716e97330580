import { validateFileName } from 'yauzl';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { cleanLine } from '../clean-text.ts';
import type { ReadContext, Readings } from '../reading.ts';
import { bytesSource, chunksOf, type Source } from '../source.ts';
import { ByteCursor } from '../tar/byte-cursor.ts';
import { readPaxRecords, readTarHeader, readText, TAR_BLOCK, type TarHeader } from '../tar/tar-header.ts';
import { ZIP_LIMITS } from '../zip/zip-limits.ts';
import { readPackedFile } from './read-zip-files.ts';

const NAME = 'A TAR archive';
/** Of the headers that only name the next file, in bytes. */
const LONGEST_EXTENSION = 1024 * 1024;

/**
 * Every file of a TAR archive, each as if it lay on disk by itself, in the archive's order, read while the archive comes in: it may have
 * any size, within the limits of all archives. Paths that lead out of it, links and devices fail by name.
 */
export async function* readTar(source: Source, context: ReadContext): Readings {
  const cursor = new ByteCursor(chunksOf(source));
  try {
    return yield* readEntries(cursor, context);
  } finally {
    await cursor.close();
  }
}

async function* readEntries(cursor: ByteCursor, context: ReadContext): Readings {
  const { budget } = context;
  let any = false;
  /** What headers before a file's own said of it. */
  let said: { name: string | null; size: number | null } = { name: null, size: null };
  for (;;) {
    const block = await cursor.take(TAR_BLOCK);
    // A block of zeros ends an archive; not every program writes one.
    if (block.length === 0 || block.every((byte) => byte === 0)) break;
    const header = readTarHeader(block);
    if (!header) return damaged('what follows is no file of it');
    if (header.kind === 'long-name' || header.kind === 'pax') {
      if (header.size > LONGEST_EXTENSION) return damaged('the name of a file in it is too long');
      const bytes = await takeFile(cursor, header.size);
      if (bytes === null) return damaged('it breaks off');
      said = header.kind === 'pax' ? readPaxRecords(bytes) : { ...said, name: readText(bytes) };
      continue;
    }
    budget.entries -= 1;
    if (budget.entries < 0) return { code: 'archive-limit', limit: 'entries', allowed: ZIP_LIMITS.entries };
    const size = header.kind === 'file' ? (said.size ?? header.size) : header.size;
    budget.bytes -= size;
    if (budget.bytes < 0) return { code: 'archive-limit', limit: 'size', allowed: ZIP_LIMITS.totalSize };
    const name = plainName(said.name ?? header.name);
    said = { name: null, size: null };
    for await (const readings of readEntry(cursor, { ...header, name, size }, context)) {
      any ||= readings.length > 0;
      yield readings;
    }
  }
  return any ? null : { code: 'empty' };
}

async function* readEntry(
  cursor: ByteCursor,
  { name, kind, size }: TarHeader,
  context: ReadContext,
): ReturnType<typeof readPackedFile> {
  if (kind === 'other') {
    // Notes of programs to themselves, such as the archive's own name.
    yield* passOver(cursor, size);
    return;
  }
  const refused = refuse(kind, size, context.sizes.inside);
  const bytes = kind === 'file' && refused === null ? await takeFile(cursor, size) : null;
  if (bytes === null) yield* passOver(cursor, size);
  const reason =
    refused ?? (bytes === null && kind === 'file' ? damaged('it breaks off in this file') : null);
  yield* readPackedFile(
    {
      name,
      kind: kind === 'folder' || kind === 'link' ? kind : 'file',
      isUnsafe: validateFileName(name) !== null || name.includes('\0'),
      open: async (shown) =>
        reason === null
          ? { ok: true, source: bytesSource(shown, bytes ?? new Uint8Array(0)) }
          : { ok: false, reason },
    },
    context,
  );
}

function refuse(kind: TarHeader['kind'], size: number, largest: number): ImportReason | null {
  if (kind === 'device') return { code: 'unknown-format', name: 'A device or a pipe' };
  if (kind === 'sparse') return { code: 'unknown-format', name: 'A file with gaps' };
  return size > largest ? { code: 'archive-limit', limit: 'size', allowed: largest } : null;
}

/** A file's bytes with what fills its last block passed over; null where it breaks off. */
async function takeFile(cursor: ByteCursor, size: number): Promise<Uint8Array | null> {
  const bytes = await cursor.take(size);
  if (bytes.length < size) return null;
  await cursor.take(fill(size));
  return bytes;
}

/** Passes over a file that is not read; empty batches say that the reading comes forward. */
async function* passOver(cursor: ByteCursor, size: number): ReturnType<typeof readPackedFile> {
  for (let left = size + fill(size); left > 0; ) {
    const passed = await cursor.skip(left);
    if (passed === 0) return;
    left -= passed;
    yield [];
  }
}

function fill(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
}

/** Many programs begin each path with `./`. */
function plainName(name: string): string {
  return cleanLine(name).replace(/^(?:\.\/)+/u, '');
}

function damaged(detail: string): ImportReason {
  return { code: 'damaged', name: NAME, detail };
}
