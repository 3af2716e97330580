import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { validateFileName } from 'yauzl';
import { ZIP_NAME } from './open-zip.ts';
import type { UnpackedEntry } from './read-zip-entry.ts';
import type { ZipLimits } from './zip-limits.ts';

/** A file that was found in an archive whose directory is missing. */
export interface SalvagedFile {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly isUnsafe: boolean;
  readonly unpacked: UnpackedEntry;
}

const SIGNATURE = Buffer.from('504b0304', 'hex');
/** The fixed part of the header before each file's data (APPNOTE 4.3.7), in bytes. */
const HEADER = 30;
/** After so many files that are not whole the rest is no archive any more. */
const MOST_FAILURES = 20;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of an archive that breaks off before its directory, or whose directory is damaged, by the headers before their data. Each is
 * looked for behind the one before, so that no byte is unpacked twice; what was not whole fails. Throws nothing.
 */
export function* salvageZip(archive: Uint8Array, limits: ZipLimits): Generator<SalvagedFile> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  let room = limits.totalSize;
  let failures = 0;
  let position = bytes.indexOf(SIGNATURE);
  for (let count = 0; position !== -1 && count < limits.entries; count += 1) {
    if (position + HEADER > bytes.length) return;
    const nameLength = bytes.readUInt16LE(position + 26);
    const start = position + HEADER + nameLength + bytes.readUInt16LE(position + 28);
    const rawName = bytes.subarray(position + HEADER, position + HEADER + nameLength);
    const name = rawName.toString(isUtf8(rawName) ? 'utf8' : 'latin1').replaceAll('\\', '/');
    const header = {
      flags: bytes.readUInt16LE(position + 6),
      method: bytes.readUInt16LE(position + 8),
      packedSize: bytes.readUInt32LE(position + 18),
    };
    const { unpacked, end } = unpack(bytes, start, header, limits, room);
    if (unpacked.ok) room -= unpacked.bytes.length;
    else failures += 1;
    const isUnsafe = validateFileName(name) !== null || name.includes('\0');
    yield { name, kind: name.endsWith('/') ? 'folder' : 'file', isUnsafe, unpacked };
    if (failures > MOST_FAILURES) return;
    position = bytes.indexOf(SIGNATURE, end);
  }
}

interface Header {
  readonly flags: number;
  readonly method: number;
  /** 0 where it stands behind the data. */
  readonly packedSize: number;
}

/** `end` is where the next header may stand. */
function unpack(
  bytes: Buffer,
  start: number,
  { flags, method, packedSize }: Header,
  limits: ZipLimits,
  room: number,
): { readonly unpacked: UnpackedEntry; readonly end: number } {
  const end = Math.min(start + packedSize, bytes.length);
  const fail = (detail: string) =>
    ({ unpacked: { ok: false, reason: { code: 'damaged', name: ZIP_NAME, detail } }, end }) as const;
  if ((flags & ENCRYPTED) !== 0)
    return { unpacked: { ok: false, reason: { code: 'encrypted', name: ZIP_NAME } }, end };
  if (method === STORED) {
    if (start + packedSize > bytes.length) return fail('it breaks off in this file');
    return { unpacked: { ok: true, bytes: new Uint8Array(bytes.subarray(start, end)) }, end };
  }
  if (method !== DEFLATED) return fail(`packing method ${method}`);
  const most = Math.min(
    limits.entrySize,
    room,
    Math.max(limits.ratioFrom, (bytes.length - start) * limits.ratio),
  );
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), {
      maxOutputLength: Math.max(1, most),
      info: true,
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    return { unpacked: { ok: true, bytes: buffer }, end: start + engine.bytesWritten };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return {
        unpacked: { ok: false, reason: { code: 'archive-limit', limit: 'size', allowed: most } },
        end,
      };
    return fail('it breaks off in this file, or the file is damaged');
  }
}
