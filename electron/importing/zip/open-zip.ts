import { isUtf8 } from 'node:buffer';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { Source } from '../source.ts';
import { openZipBytes, type ZipBytes, ZipReader } from './zip-bytes.ts';
import { ZIP_LIMITS, type ZipLimits } from './zip-limits.ts';

/** One file or folder of an archive, as its directory tells of it. */
export interface ZipEntry {
  /** Its path in the archive, with `/` between folders. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Its path leads out of the archive's place: absolute, or with `..`. */
  readonly isUnsafe: boolean;
  readonly isEncrypted: boolean;
  /** Unpacked, in bytes. {@link readZipEntry} holds it to this. */
  readonly size: number;
  /** In bytes. */
  readonly packedSize: number;
  /** All that its directory says. */
  readonly raw: Entry;
}

/** An open archive; whoever opened it closes it. */
export interface ZipArchive {
  /** In the directory's order. */
  readonly entries: readonly ZipEntry[];
  readonly limits: ZipLimits;
  /** For {@link readZipEntry} only. */
  readonly file: ZipFile;
  readonly bytes: ZipBytes;
  /** Bytes that were unpacked so far. */
  unpacked: number;
  close(): Promise<void>;
}

export type OpenedZip =
  | { readonly ok: true; readonly archive: ZipArchive }
  | { readonly ok: false; readonly reason: ImportReason };

/** For a person. */
export const ZIP_NAME = 'A ZIP archive';
/** The fixed part of the header before an entry's data, in bytes. */
const LOCAL_HEADER = 30;

/**
 * Reads an archive's directory and holds it to the limits; nothing is unpacked yet. Refuses archives whose entries share bytes: that is
 * how a few kilobytes are made to unpack to gigabytes. Throws only what the file system throws.
 */
export async function openZip(source: Source, limits: ZipLimits = ZIP_LIMITS): Promise<OpenedZip> {
  const bytes = await openZipBytes(source);
  let reason: ImportReason;
  try {
    const file = await fromRandomAccessReaderPromise(new ZipReader(bytes), bytes.size, {
      autoClose: false,
      // Names and sizes are checked here, so that one entry that is not in order does not cost all the others.
      decodeStrings: false,
      validateEntrySizes: false,
    });
    // The number of entries that it says is believed only when it is too high.
    const read = file.entryCount > limits.entries ? null : await readEntries(file, limits);
    const refused = read === null ? null : checkEntries(read, limits);
    if (read !== null && refused === null) {
      const close = (): Promise<void> => {
        file.close();
        return bytes.close();
      };
      return { ok: true, archive: { entries: read, limits, file, bytes, unpacked: 0, close } };
    }
    reason = refused ?? tooMany(limits);
  } catch (error) {
    reason = reasonOfZip(error);
  }
  await bytes.close();
  return { ok: false, reason };
}

function tooMany({ entries }: ZipLimits): ImportReason {
  return { code: 'archive-limit', limit: 'entries', allowed: entries };
}

async function readEntries(file: ZipFile, limits: ZipLimits): Promise<ZipEntry[] | null> {
  const entries: ZipEntry[] = [];
  for await (const entry of file.eachEntry()) {
    if (entries.length >= limits.entries) return null;
    entries.push(toEntry(entry));
  }
  return entries;
}

function toEntry(raw: Entry): ZipEntry {
  const name = nameOf(raw);
  return {
    name,
    kind: name.endsWith('/') ? 'folder' : isLink(raw) ? 'link' : 'file',
    isUnsafe: validateFileName(name) !== null || name.includes('\0'),
    isEncrypted: raw.isEncrypted(),
    size: raw.uncompressedSize,
    packedSize: raw.compressedSize,
    raw,
  };
}

/** Many programs write UTF-8 and forget to say so; other names are of the set that the format began with. */
function nameOf(raw: Entry): string {
  const flags = isUtf8(raw.fileNameRaw) ? raw.generalPurposeBitFlag | 0x800 : raw.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, raw.fileNameRaw, raw.extraFields, false);
}

/** A symbolic link of Unix, whose content is a path. */
function isLink(raw: Entry): boolean {
  return raw.versionMadeBy >>> 8 === 3 && ((raw.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

function checkEntries(entries: readonly ZipEntry[], limits: ZipLimits): ImportReason | null {
  let total = 0;
  for (const entry of entries) total += entry.size;
  if (total > limits.totalSize) return { code: 'archive-limit', limit: 'size', allowed: limits.totalSize };
  const places = entries
    .map(({ raw }) => ({
      start: raw.relativeOffsetOfLocalHeader,
      end: raw.relativeOffsetOfLocalHeader + LOCAL_HEADER + raw.compressedSize,
    }))
    .sort((one, other) => one.start - other.start);
  for (const [index, { end }] of places.entries()) {
    const next = places[index + 1];
    if (next && next.start < end)
      return { code: 'damaged', name: ZIP_NAME, detail: 'files in it share the same bytes' };
  }
  return null;
}

/** Throws on what the file system says. */
export function reasonOfZip(error: unknown): ImportReason {
  if (!(error instanceof Error)) throw error;
  if ('syscall' in error) throw error;
  if (/encryption/u.test(error.message)) return { code: 'encrypted', name: ZIP_NAME };
  return { code: 'damaged', name: ZIP_NAME, detail: detailOf(error.message) };
}

function detailOf(message: string): string {
  if (/end of central directory|truncated|EOF|breaks off|unexpected end/iu.test(message))
    return 'it breaks off, or its directory is missing';
  if (/multi-disk/u.test(message)) return 'it is one of several parts';
  return 'its directory is not in order';
}
